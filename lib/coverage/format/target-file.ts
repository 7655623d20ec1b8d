import type { CsvCell } from "@/lib/core/csv";
import type { Period } from "@/lib/core/period";
import type { DataChoice } from "@/lib/core/vocabulary";
import { baseLabel } from "@/lib/targets/format";
import { interpolationWords } from "@/lib/targets/format/field-words";
import { statusLabel } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";
import type { AreaCoverage, Indicator } from "../schema";
import { targetGap } from "./targets";

/** The columns of a file of targets: names for programs, words for people. */
export const TARGET_LABELS = {
  region_code: "kode wilayah",
  region_name: "wilayah",
  year: "tahun",
  percent: "target (persen)",
  headcount: "target (orang)",
  base: "dasar",
  base_words: "dasar dalam kata",
  document: "dokumen",
  document_kind: "jenis dokumen",
  status: "status",
  stated_by: "menurut",
  url: "sumber pernyataan",
  document_number: "nomor dokumen",
  document_date: "tanggal dokumen",
  document_url: "tautan dokumen",
  between_years: "di antara tahun",
} as const;

/** What the file of one region says besides: the month it is read in, and who is missing to each target. */
export const MISSING_LABELS = {
  period: "bulan",
  indicator: "definisi",
  data: "data",
  measured_region_code: "diukur untuk",
  gap: "kekurangan (orang)",
  gap_words: "kekurangan menurut halaman",
} as const;

/** How a workbook shows them; the others are text. */
export const TARGET_FORMATS = { year: "number", percent: "points", headcount: "count", gap: "count" } as const;

/** @returns one target as the cells of `TARGET_LABELS`; percent is 0..100 and above, missing is empty */
export function targetCells(target: Target, regionName: string): CsvCell[] {
  const { regionCode, year, percent, headcount, base, instrument, status, statedBy, url } = target;
  const document = [instrument.title, instrument.kind, statusLabel(status), statedBy, url];
  const more = [instrument.number, instrument.dated, instrument.url, interpolationWords(instrument.interpolation)];
  return [regionCode, regionName, year, percent, headcount, base, baseLabel(target), ...document, ...more];
}

/** The month that a region's targets are held against. */
export type MissingView = { area: AreaCoverage; period: Period; indicator: Indicator; data: DataChoice };

/** @returns the cells of `MISSING_LABELS`: people missing in the month as the page says them, or why that cannot be said */
export function missingCells(target: Target, { area, period, indicator, data }: MissingView): CsvCell[] {
  const { value, text } = targetGap(area, target, indicator);
  return [period, indicator.code, data, area.region.code, value, text];
}
