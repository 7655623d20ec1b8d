/** What a file may cost to read: checked in a process of its own (DECISIONS 91). Sizes in bytes, time in milliseconds. */
export const READING_LIMITS = {
  bytes: 25 * 1024 * 1024,
  memory: 200 * 1024 * 1024,
  time: 20_000,
  cells: 200_000,
  sheets: 100,
  parts: 2_000,
  unpacked: 256 * 1024 * 1024,
  cellCharacters: 32_767,
  sharedCharacters: 16 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
} as const;

/** `error` is `#N/A` and its like, `valueless` a formula that was saved without what it came to. */
export type CellKind = "text" | "number" | "percent" | "date" | "error" | "valueless";

/**
 * A cell that is not empty. `text` is what is written: a number with a point for its decimals, a percentage with its
 * sign, a day as `YYYY-MM-DD`. In a CSV every cell is text. Columns count from 1.
 */
export type Cell = { column: number; kind: CellKind; text: string };
/** `row` as the file numbers it, from 1; only rows that hold something are there, cells from left to right. */
export type SheetRow = { row: number; cells: Cell[] };
/** A rectangle that is drawn as one cell; what it says stands in its upper left corner. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** `name` is null in a CSV. `leftOut` are columns that were too many to keep and that nothing was asked of. */
export type Sheet = { name: string | null; rows: SheetRow[]; merges: Merge[]; leftOut: number[] };
export type Book = { layout: "csv" | "workbook"; sheets: Sheet[] };

/** @returns `A`, `Z`, `AA` ... for a column counted from 1 */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** @returns a column's number, counted from 1, by its letters */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
