/** What packages state whose entry in the lock file has no licence, read in what they bring. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  // Its LICENSE is the text of MIT; its package.json is silent.
  "seq-queue": "MIT",
};

/** Each licence under which something of the program comes, by its SPDX name, in Indonesian words for people. */
export const LICENCES: Readonly<Record<string, string>> = {
  "0BSD": "BSD tanpa syarat",
  "Apache-2.0": "Apache License 2.0",
  "BSD-2-Clause": "BSD dua pasal",
  "BSD-3-Clause": "BSD tiga pasal",
  "BlueOak-1.0.0": "Blue Oak Model License 1.0.0",
  "CC-BY-4.0": "Creative Commons Attribution 4.0",
  "CC0-1.0": "Creative Commons Zero 1.0 (domain publik)",
  "EPL-2.0": "Eclipse Public License 2.0",
  ISC: "Lisensi ISC",
  "LGPL-3.0-or-later": "GNU Lesser General Public License 3.0 atau sesudahnya",
  MIT: "Lisensi MIT",
  "MIT-0": "Lisensi MIT tanpa syarat penyebutan",
  "MPL-2.0": "Mozilla Public License 2.0",
  "OFL-1.1": "SIL Open Font License 1.1",
  Unlicense: "The Unlicense (domain publik)",
};

/** @returns an expression as people read it: `MIT AND ISC` → Lisensi MIT dan Lisensi ISC */
export function licenceWords(expression: string): string {
  const words: Readonly<Record<string, string>> = { ...LICENCES, AND: "dan", OR: "atau" };
  return expression.replace(/\S+/g, (name) => words[name] ?? name);
}

/** @returns the SPDX names in an expression: `MIT AND ISC` → MIT, ISC */
export function namesIn(expression: string): string[] {
  return expression.split(/ (?:AND|OR) /);
}

/**
 * @param stated as the lock file has it
 * @returns an SPDX expression of licences that somebody has looked at
 * @throws where it names none, or one that is not in `LICENCES` yet
 */
export function licenceOf(name: string, stated: string | undefined): string {
  const expression = (stated ?? STATED_ELSEWHERE[name] ?? "").replace(/^\((.*)\)$/, "$1").replace(/ (and|or) /g, upper);
  const strange = namesIn(expression).filter((one) => !(one in LICENCES));
  if (strange.length > 0) throw new Error(`The package ${name} has no licence that we know: "${stated ?? ""}".`);
  return expression;
}

const upper = (word: string) => word.toUpperCase();
