import type { Meaning, Unit } from "../schema/found-table";
import { isPeriodTitle } from "./find-table-periods";
import { plainWords } from "./find-table-words";

type Word = { words: RegExp; means: Meaning | "nothing" | "total" };

const participants = (segment: "PU" | "BPU" | "JAKON" | "PMI" | "total"): Meaning => ({
  of: "participants",
  segment,
  status: "active",
});
const workers = (base: "EMPLOYED" | "ELIGIBLE" | "LABOUR_FORCE", part: "all" | "employees" = "all"): Meaning => ({
  of: "workers",
  base,
  part,
});

/** The field's words, the narrower before the wider: "bukan penerima upah" holds "penerima upah". */
const WORDS: readonly Word[] = [
  {
    words: /%|\b(persen|persentase|percent|percentage|rasio|ratio|tpt|tpak|tingkat|rata rata|laju)\b/,
    means: "nothing",
  },
  {
    words:
      /\b(pengangguran|unemploy\w*|menganggur|bukan angkatan kerja|not economically|usia kerja|working age|pernah bekerja|never worked|ever worked|perusahaan|pemberi kerja|iuran|klaim)\b/,
    means: "nothing",
  },
  { words: /\b(bpu|bukan penerima upah|non wage)\b/, means: participants("BPU") },
  { words: /\b(pu|penerima upah|wage earners?)\b/, means: participants("PU") },
  { words: /\b(jakon|jasa konstruksi|construction)\b/, means: participants("JAKON") },
  { words: /\b(pmi|pekerja migran|migrant)\b/, means: participants("PMI") },
  { words: /\b(peserta|participants?|kepesertaan)\b/, means: participants("total") },
  { words: /\b(buruh|karyawan|pegawai|employees?|pekerja dibayar)\b/, means: workers("EMPLOYED", "employees") },
  {
    words:
      /\b(pyb|penduduk (yang )?bekerja|employed|yang bekerja|bekerja|working|worked|jumlah pekerja|total pekerja)\b/,
    means: workers("EMPLOYED"),
  },
  { words: /\b(eligible|potensi)\b/, means: workers("ELIGIBLE") },
  { words: /\b(angkatan kerja|labou?r force|economically active)\b/, means: workers("LABOUR_FORCE") },
  { words: /\b(aktif|active|inactive|nonaktif)\b/, means: participants("total") },
  { words: /\b(jumlah|total|seluruh|semua|all)\b/, means: "total" },
];

/**
 * What a column counts, by its own title first and by those above it where it says only "Jumlah" or a time. The title of
 * the table is asked last, and only about what stands before "menurut": what follows are the columns' own names.
 * @param titles of the column from the top down
 */
export function meaningOf(titles: readonly string[], tableTitle: string): Meaning | null {
  const own = titles.filter((title) => !isPeriodTitle(title));
  const about = tableTitle.split(/\b(?:menurut|by|per)\b/i)[0]!;
  const levels = [...own].reverse();
  const inactive = levels.some((title) => /\b(non ?aktif|tidak aktif|inactive)\b/.test(plainWords(title)));
  if (levels.some(isAboutOthers)) return null;
  for (const title of [...levels, about]) {
    const found = lookUp(title);
    if (found === "nothing") return null;
    if (found === "total") continue;
    if (found === null && title !== about) return null;
    if (found !== null) return found.of === "participants" && inactive ? { ...found, status: "inactive" } : found;
  }
  return null;
}

/** A heading over people who do not work, which a column below it need not repeat. */
function isAboutOthers(title: string): boolean {
  return lookUp(title) === "nothing" && !/\b(penduduk|yang) bekerja\b/.test(plainWords(title));
}

function lookUp(title: string): Meaning | "nothing" | "total" | null {
  const plain = plainWords(title);
  return WORDS.find(({ words }) => words.test(plain))?.means ?? null;
}

/** Status in employment of the labour force survey (Sakernas): seven columns, the fourth being wage employees. */
export function isEmployeeStatus(titles: readonly string[], all: ReadonlySet<string>): boolean {
  return (
    titles.at(-1) !== undefined &&
    plainWords(titles.at(-1)!) === "sta 4" &&
    [1, 2, 3, 5, 6, 7].every((n) => all.has(`sta ${n}`))
  );
}

/** @returns what one stands for, where the words say so */
export function unitOf(text: string): Unit | null {
  const plain = plainWords(text);
  if (/\b(ribu|ribuan|thousands?|000) (orang|jiwa|pekerja|peserta|people|persons?)\b|\bdalam ribu/.test(plain))
    return { people: 1000 };
  if (/\b(juta|jutaan|millions?) (orang|jiwa|pekerja|peserta|people|persons?)\b/.test(plain))
    return { people: 1_000_000 };
  if (/%|\b(persen|persentase|percent|percentage)\b/.test(plain)) return "percent";
  return /\b(orang|jiwa|people|persons?)\b/.test(plain) ? { people: 1 } : null;
}
