import { quote } from "../quote";
import { inOneLine } from "../unseen";
import { readingOf, shapeOf, shifted } from "./number-shape";

/** What a text says of money; `message` says in words what is wrong with it and what to write instead. */
export type Money = { kind: "rupiah"; rupiah: number } | { kind: "missing" } | { kind: "refused"; message: string };

const WORDS: ReadonlyMap<string, number> = new Map([
  ["ribu", 3],
  ["rb", 3],
  ["juta", 6],
  ["jt", 6],
  ["miliar", 9],
  ["milyar", 9],
  ["triliun", 12],
  ["trilyun", 12],
]);
const EXAMPLES = "misalnya 16.800, 5.000.000.000, atau 5 miliar";
/** No amount is longer, and what is longer is not searched for its parts. */
const LONGEST = 40;

/**
 * Reads whole rupiah as people here write them: `16.800`, `Rp16.800,-`, `5 miliar`, `1,5 miliar`, `500 juta`. A dot groups
 * thousands; `16,800`, which is also a decimal, is asked back.
 */
export function readRupiah(text: string): Money {
  const written = inOneLine(text).replace(/\s/gu, " ").trim();
  if (written === "") return { kind: "missing" };
  const refuse = (why: string): Money => ({ kind: "refused", message: `${quote(written)} ${why}` });
  if (written.length > LONGEST) return refuse(`bukan jumlah rupiah. Tulis angkanya, ${EXAMPLES}.`);
  const bare = written.replace(/^(?:Rp|IDR)\.? ?/i, "").replace(/,[-–—]$/, "");
  const word = /(?<=[\d ])([a-z]+)$/i.exec(bare)?.[1]?.toLowerCase();
  const places = word === undefined ? 0 : WORDS.get(word);
  if (/^[-−]|^\(/.test(bare)) return refuse(`kurang dari nol. Tulis jumlah rupiah di atas nol, ${EXAMPLES}.`);
  const shape = places === undefined ? null : shapeOf(bare.slice(0, bare.length - (word?.length ?? 0)).trim());
  if (places === undefined || shape === null) return refuse(`bukan jumlah rupiah. Tulis angkanya, ${EXAMPLES}.`);
  if (shape.kind === "either" && shape.by === ",")
    return refuse("dapat dibaca sebagai ribuan atau sebagai desimal. Tulis ribuan dengan titik, misalnya 16.800.");
  const reading = readingOf(shape, ".");
  const rupiah = reading && shifted(reading, places);
  if (rupiah === null) return refuse(`bukan rupiah yang bulat. Tulis tanpa sen, ${EXAMPLES}.`);
  return Number.isSafeInteger(rupiah) ? { kind: "rupiah", rupiah } : refuse("terlalu besar. Periksa jumlah angkanya.");
}
