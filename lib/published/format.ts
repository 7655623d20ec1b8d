import type { CsvCell } from "@/lib/core/csv";
import { acceptedText } from "./format/accepted-words";
import { readingText, verdictText } from "./format/check-words";
import { hasNoFigure, readingsOf, segmentLabel, unreadable, weekdayConflict, type Employed } from "./rules";
import type { PrintedReading, PublishedFigure } from "./schema";
import type { CheckedStatement } from "./schema/check";
import type { RecordedFigure } from "./schema/recorded";

/** The columns of a file of printed figures: names for programs, words for people. */
export const PRINTED_LABELS = {
  id: "nomor",
  region_code: "kode wilayah",
  region_name: "wilayah",
  printed_date: "tanggal tercetak",
  printed_weekday: "hari tercetak",
  real_weekday: "hari sebenarnya bila berbeda",
  accepted_date: "dibaca sebagai",
  segment: "segmen",
  counted: "yang dihitung",
  participants: "peserta",
  workers: "pekerja",
  percent: "persen",
  rounded: "dibulatkan",
  readings: "bacaan",
  verdicts: "hasil pemeriksaan",
  fitting_bases: "pembagi yang cocok",
  accepted_reading: "bacaan yang diterima",
  said_by: "dikatakan oleh",
  note: "catatan",
  publisher: "penerbit",
  url: "alamat",
  example: "contoh",
} as const;

/** How a workbook shows them; the others are text, dates as they were printed among them. */
export const PRINTED_FORMATS = {
  participants: "count",
  workers: "count",
  percent: "points",
  accepted_date: "day",
} as const;

/**
 * @param checked what the checks say of it
 * @param employed the region's worker counts to try as the base
 * @returns one printed statement as the cells of `PRINTED_LABELS`, as printed; missing is empty
 */
export function printedCells(
  figure: RecordedFigure,
  checked: Pick<CheckedStatement, "verdicts" | "readings">,
  regionName: string,
  employed: readonly Employed[],
): CsvCell[] {
  const { id, regionCode, printedDate, printedWeekday, acceptedDate, segment } = figure;
  const { participants, workers, percent, rounded, note, publisher, url, accepted } = figure;
  return [
    ...[id, regionCode, regionName, printedDate, printedWeekday, weekdayConflict(figure), acceptedDate],
    ...[segment, segmentLabel(segment), participants, workers, percent, rounded ? "dibulatkan" : ""],
    ...[readingsText(figure, employed), checked.verdicts.map(verdictText).join(" ")],
    ...[checked.readings.map(readingText).join("; "), accepted === null ? "" : acceptedText(accepted)],
    ...[figure.saidBy ?? null, note, publisher, url, figure.byExample ? "dicatat akun contoh" : ""],
  ];
}

function readingsText(figure: PublishedFigure, employed: readonly Employed[]): string {
  if (hasNoFigure(figure)) return "tidak memuat angka";
  const readings = readingsOf(figure, employed);
  return readings.length === 0 ? unreadable(figure) : readings.map(divisionText).join("; ");
}

/** @returns `2.335 / 9.000 = 25,9% (peserta tercetak dari pekerja tercetak): cocok` */
function divisionText({ division, meaning, agrees }: PrintedReading): string {
  return `${division} (${meaning})${agrees === null ? "" : agrees ? ": cocok" : ": tidak cocok"}`;
}
