/**
 * What is said about one cell of an uploaded file. `sheet` is the sheet's name as it was read, null in a CSV; row and
 * column count from 1. Without a column the row is meant, and the words go into its verdict.
 */
export type CellMark = { sheet: string | null; row: number; column: number | null; text: string };

/** What became of a row, in words: written into the column `VERDICT_TITLE`, right of everything in the sheet. */
export type RowVerdict = { sheet: string | null; row: number; text: string };

/** A row of headings in which the column of verdicts has its title: one for each table, none for tables without. */
export type TitleRow = { sheet: string | null; row: number };

/** Everything that is written into a file that goes back. Sheets that none of it names stay as they are. */
export type Marks = { cells: CellMark[]; rows: RowVerdict[]; titles: TitleRow[] };

export const VERDICT_TITLE = "Hasil pemeriksaan";
