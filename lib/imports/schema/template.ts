import type { Period } from "@/lib/core/period";
import { COLUMN_NAMES } from "@/lib/reports/rules/entry-columns";
import type { EntryColumn } from "@/lib/reports/schema";

/** Of the sheets written here. It grows when a title comes to mean something else; older programs refuse such sheets. */
export const TEMPLATE_VERSION = 1;

/** What a sheet says about itself, so that nothing about it has to be asked: `branch` is whose regions it was made for. */
export type TemplateStamp = { version: number; period: Period; branch: string };

/** How a cell begins that is a stamp, or was one. */
export const STAMP_WORDS = "Templat Jangkau";

/** Words without a comma, semicolon or bar, which a sheet saved as CSV would be cut at. */
export function stampText({ version, period, branch }: TemplateStamp): string {
  return `${STAMP_WORDS} ${version} bulan ${period} cabang ${branch}`;
}

export const CODE_TITLE = "Kode";
export const NAME_TITLE = "Kabupaten/Kota";
/** Begins the line that says month and branch in words. */
export const TITLE_WORDS = "Laporan bulanan";
/** Said in the titles of figures that are there to be compared with. */
export const LAST_MONTH_WORDS = "bulan lalu";

/** The columns to be filled in, as they stand in a sheet. */
export const TEMPLATE_COLUMNS = [
  "PU",
  "BPU",
  "JAKON",
  "PMI",
  "TOTAL",
  "PU_INACTIVE",
  "BPU_INACTIVE",
  "JAKON_INACTIVE",
  "PMI_INACTIVE",
] as const satisfies readonly EntryColumn[];

export const titleOf = (column: EntryColumn): string => COLUMN_NAMES[column];

/**
 * A region's month: what stands in its report already, a text where it could not be read as people, and what was approved
 * for the month before. A column without either is absent, never 0. `isOpen`: it may be filled in.
 */
export type TemplateRow = {
  code: string;
  name: string;
  isOpen: boolean;
  cells: Partial<Record<EntryColumn, number | string>>;
  lastMonth: Partial<Record<EntryColumn, number>>;
};

/** A sheet of a template. */
export type TemplateMonth = { branch: { id: string; name: string }; period: Period; rows: TemplateRow[] };
