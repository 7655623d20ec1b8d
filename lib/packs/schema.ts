import type { Cell } from "@/lib/core/cell";
import type { KnownDay } from "@/lib/core/known-day";
import type { Semester } from "./rules/semester";

/** A column is of figures unless it is of words; the first one names its row. */
export type PackColumn = { title: string; isWords?: boolean };

/** `most` rows are printed, all of them are in the workbook; `aside` stands below. */
export type PackTable = {
  caption: string;
  columns: readonly PackColumn[];
  rows: readonly (readonly Cell[])[];
  most: number | null;
  aside: string | null;
};

/** One matter of the pack: a few sentences and at most one table. `key` names its sheet in the workbook. */
export type PackSection = { key: string; title: string; lines: readonly string[]; table: PackTable | null };

/**
 * What the board reads of half a year, in words and cells, so that PDF, workbook and page say the same. `mark` says how
 * much of it is simulated; `address` is where the pack is found again.
 */
export type Pack = {
  semester: Semester;
  title: string;
  /** of which month the figures are, and by which definition against which target */
  asOf: string;
  mark: string | null;
  /** the one number of the nation; null where none may be said */
  number: string | null;
  sentence: string;
  remarks: readonly string[];
  sections: readonly PackSection[];
  sources: string;
  day: KnownDay;
  words: string;
  address: string;
};
