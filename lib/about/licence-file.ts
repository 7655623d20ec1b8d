import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { LICENCES, namesIn } from "./licence-names";
import { type Brought, isReadme, readBrought, sameTexts } from "./licence-texts";
import { refOf, shipped } from "./package-lock";
import { WITHOUT_TEXTS, WORKS } from "./works";

const TEXTS = "lib/about/texts";
const LINE = "=".repeat(78);
/** What goes along with a licence that refers to another one. */
const GOES_ALONG: Readonly<Record<string, string>> = { "LGPL-3.0-or-later": "GPL-3.0" };

let made: Promise<string> | undefined;

/** Licences of everything that runs, with their texts as they are installed here; read once, as it takes a second. */
export function licenceFile(): Promise<string> {
  return (made ??= makeLicenceFile().catch((error: unknown) => {
    made = undefined;
    throw error;
  }));
}

/** @returns everything that is needed to run, with what it brings of licences */
export async function readAllBrought(): Promise<Brought[]> {
  const all: Brought[] = [];
  for (const one of shipped().packages) if (one.need !== "development") all.push(await readBrought(one));
  return all;
}

/** @returns the standard texts that have to stand in for packages that bring no file of their own, by SPDX name */
export function standardTexts(brought: readonly Brought[]): string[] {
  const silent = brought.filter(
    ({ isInstalled, texts }) => isInstalled && !texts.some(({ place }) => !isReadme(place)),
  );
  const named = [...new Set([...silent.flatMap(({ of }) => namesIn(of.licence)), "PostgreSQL"])].sort();
  return named.flatMap((name) => [name, ...(name in GOES_ALONG ? [GOES_ALONG[name]!] : [])]);
}

export function placeOfStandardText(name: string): string {
  return `${TEXTS}/${name}.txt`;
}

async function makeLicenceFile(): Promise<string> {
  const brought = await readAllBrought();
  const parts = [
    `Lisensi Jangkau ${shipped().version} dan semua yang dijalankannya`,
    `JANGKAU\n\n${await readFile("LICENSE", "utf8")}`,
    [
      "KARYA LAIN",
      ...WORKS.map((one) => `${one.what}\n${one.from}, ${one.href}\n${one.licence}, ${one.licenceHref}`),
    ].join("\n\n"),
    `CATATAN\n\n${WITHOUT_TEXTS}`,
    ["DAFTAR PAKET", "", ...brought.map(lineOf)].join("\n"),
    ...sameTexts(brought).map(({ text, broughtBy }) => `${broughtBy.join("\n")}\n\n${text}`),
  ];
  for (const name of standardTexts(brought).filter((one) => existsSync(placeOfStandardText(one))))
    parts.push(`TEKS BAKU: ${LICENCES[name] ?? name}\n\n${await readFile(placeOfStandardText(name), "utf8")}`);
  return parts.map((part) => part.trim()).join(`\n\n${LINE}\n`) + "\n";
}

function lineOf({ of, isInstalled, texts }: Brought): string {
  const note = !isInstalled
    ? " (untuk sistem lain, tidak terpasang di sini)"
    : texts.length === 0
      ? " (tanpa teks lisensi; lihat teks baku)"
      : "";
  return `${refOf(of)}: ${of.licence}${note}`;
}
