import { formatPeriod, type Period } from "@/lib/core/period";
import type { LetterSheet } from "../schema";

type Told = {
  name: string;
  period: Period;
  /** one or more */
  sheets: readonly Omit<LetterSheet, "file">[];
  /** regions asked for that have no figure in the month */
  withoutFigure: readonly string[];
  /** where the sheets are asked for and stopped */
  stopAt: string;
};

/** @returns subject and text of the letter that brings somebody the sheets of a month */
export function sheetLetter({ name, period, sheets, withoutFigure, stopAt }: Told): { subject: string; text: string } {
  const month = formatPeriod(period);
  const what = sheets.length === 1 ? sheets[0]!.title : `${sheets.length} daerah`;
  const paragraphs = [
    `Yth. ${name},`,
    `Terlampir lembar ${month} yang Anda minta di Jangkau.`,
    ...sheets.map(sheetWords),
    ...(withoutFigure.length === 0 ? [] : [`Belum ada angka ${month} untuk ${withoutFigure.join(", ")}.`]),
    `Lembar setiap bulan dikirim satu kali. Bila tidak memerlukannya lagi, hentikan di halaman ini:\n${stopAt}`,
  ];
  return { subject: `Lembar ${month}: ${what}`, text: `${paragraphs.join("\n\n")}\n` };
}

function sheetWords({ title, mark, words, address }: Omit<LetterSheet, "file">): string {
  const heading = mark === null ? title : `${title} (${mark})`;
  return `${heading}\n${words}\nAlamat lembar: ${address}`;
}
