import { inOneLine } from "../unseen";
import { withoutMarks } from "./figure-marks";

/** What stands where a number is not known, in lower case; dashes besides. */
const MISSING_MARKS = new Set(
  ["", "…", "...", "..", "n/a", "na", "n.a", "n.a.", "nan", "null", "none", "x"].concat([
    "tidak ada data",
    "belum ada data",
    "tidak tersedia",
    "belum tersedia",
  ]),
);
const DASHES = /^[-‐‑‒–—―−]{1,4}$/;
/** Nearly all cells of a file, which need not be searched for anything. */
const BARE = /^\d[\d.,]{0,30}$/;
/** No figure with its marks is longer; what is longer is not searched for them. */
const LONGEST = 100;
const WORDS: ReadonlyMap<string, number> = new Map([
  ["ribu", 3],
  ["rb", 3],
  ["juta", 6],
  ["jt", 6],
]);

/** A cell's text taken apart. `places` by how many the written word shifts the decimal sign, null without a word. */
export type NumberText = { number: string; places: number | null; marks: string[] };

/** @returns whether nothing is known where the text stands; a dash is not zero */
export function isMissing(text: string): boolean {
  if (BARE.test(text)) return false;
  const written = oneSpaced(text);
  return MISSING_MARKS.has(written.toLowerCase()) || DASHES.test(written);
}

/** Takes off what is not the number itself: footnote marks, `orang`, `ribu` and `juta`, the apostrophe of text cells. */
export function numberText(text: string): NumberText {
  if (BARE.test(text)) return { number: text, places: null, marks: [] };
  const written = oneSpaced(text).replace(/^['’](?=.)/u, "");
  if (written.length > LONGEST) return { number: written, places: null, marks: [] };
  const { rest, marks } = withoutMarks(written);
  const people = rest.replace(/(?<=[\da-z.]) ?(?:orang|jiwa|org)\.?$/i, "");
  const word = /(?<=[\d\s])(ribu|rb|juta|jt)\.?$/i.exec(people);
  const number = withoutPrintingFault(word ? people.slice(0, word.index).trim() : people);
  return { number, places: word ? WORDS.get(word[1]!.toLowerCase())! : null, marks };
}

/** Blanks of every width are one blank; what nobody sees is nothing. */
function oneSpaced(text: string): string {
  return inOneLine(text).replace(/\s/gu, " ").trim();
}

/** `37. 229` is `37.229`: a typesetter's blank beside the sign. */
function withoutPrintingFault(number: string): string {
  return number.replace(/(?<=\d) ?([.,]) ?(?=\d{3}(?!\d))/g, "$1");
}
