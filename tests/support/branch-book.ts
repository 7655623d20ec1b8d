import { formatPeriod, type Period } from "@/lib/core/period";
import { makeWorkbook, type MadeCell } from "../fixtures/make-workbook";

export const BLITAR = { code: "35.05", name: "Kab. Blitar" };
export const CITY = { code: "35.72", name: "Kota Blitar" };
export const HEADING = ["Kode", "Kabupaten/Kota", "Peserta PU", "Peserta BPU", "Jumlah Peserta"];

/** What a branch keeps: its own title, headings, and a row for each place. */
export function branchBook(period: Period, rows: MadeCell[][], heading: MadeCell[] = HEADING): Buffer {
  const title = [`Kepesertaan aktif ${formatPeriod(period)}`];
  return makeWorkbook({ sheets: [{ name: "Rekap", rows: [title, heading, ...rows] }] });
}

/** A row of it. */
export function placeRow({ code, name }: typeof CITY, ...figures: MadeCell[]): MadeCell[] {
  return [code, name, ...figures];
}
