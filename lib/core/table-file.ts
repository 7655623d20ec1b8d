import type { CsvCell } from "./csv";

/**
 * How a workbook shows a column: people, a ratio as a percentage, percentage points, a bare number such as a year, a day
 * (`2025-10-03` in the cell), a moment in UTC (`2025-10-03T04:05:06.789Z`), or text.
 */
export type ColumnFormat = "text" | "count" | "percent" | "points" | "number" | "day" | "moment";

/** A column of a file: a name for programs, words for people. Columns without a format are text, codes among them. */
export type TableColumn = { name: string; words: string; format?: ColumnFormat };

/**
 * A table that can be taken away, whatever the form of the file. `about` says in words what the figures are: lines of a
 * label and what it says. A missing cell is null, never 0.
 */
export type TableFile = {
  /** without its ending */
  name: string;
  title: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly CsvCell[])[];
  about: readonly (readonly [string, string])[];
};

/** @returns the columns of a list of names with their words, as in `lib/coverage/format/csv.ts` */
export function columnsOf(
  labels: Readonly<Record<string, string>>,
  formats: Readonly<Partial<Record<string, ColumnFormat>>> = {},
): TableColumn[] {
  return Object.entries(labels).map(([name, words]) => {
    const format = formats[name];
    return format === undefined ? { name, words } : { name, words, format };
  });
}
