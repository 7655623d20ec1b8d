import type { Merge, SheetRow } from "../schema/sheet";
import { isNumbering } from "./find-table-blocks";

/** The rows over a table told apart. `titlesOf` gives a column's titles from the top down, each once. */
export type Header = { title: string; rows: SheetRow[]; titlesOf: (column: number) => string[] };

/**
 * Tells the header of a table from the title lines over it: the header begins with the first row of several cells.
 * A title spans what it is merged over, and without a merge the empty cells to its right that have titles below them,
 * as far as the title above it spans.
 */
export function readHeader(above: readonly SheetRow[], merges: readonly Merge[], width: number): Header {
  const isHeading = (row: SheetRow) => row.cells.length > 1 && !isSpread(row, merges, width);
  const first = above.findIndex(isHeading);
  const start = first === -1 ? Math.max(0, above.length - 1) : first;
  const titleRows = above.slice(0, start);
  const rows = above.slice(start);
  const levels = rows.filter((row) => !isNumbering(row));
  const mergeAt = new Map(merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const written = levels.map((row) => writtenTitles(row, mergeAt));
  const spans: Map<number, number>[] = [];
  written.forEach((titles, level) => spans.push(spanOf(level, titles, written, { above: spans.at(-1), width })));

  return {
    title: titleRows.flatMap(({ cells }) => cells.map(({ text }) => text.trim())).join("\n"),
    rows,
    titlesOf: (column) => {
      const titles = written.map((titles, level) => titles.get(spans[level]!.get(column) ?? column) ?? "");
      return titles.filter((title, index) => title !== "" && title !== titles[index - 1]);
    },
  };
}

/** The texts of a row by column, spread over what they are merged with on that row and from rows above. */
function writtenTitles({ row, cells }: SheetRow, mergeAt: ReadonlyMap<string, Merge>): Map<number, string> {
  const titles = new Map<number, string>();
  for (const { column, text } of cells) {
    const merge = mergeAt.get(`${row} ${column}`);
    for (let at = column; at <= (merge?.right ?? column) && at - column < 512; at += 1) titles.set(at, oneTitle(text));
  }
  return titles;
}

/** @returns for each column without a title of its own the column whose title reaches over it */
function spanOf(
  level: number,
  titles: ReadonlyMap<number, string>,
  written: readonly ReadonlyMap<number, string>[],
  { above, width }: { above: ReadonlyMap<number, number> | undefined; width: number },
): Map<number, number> {
  const spans = new Map<number, number>();
  const hasBelow = (column: number) => written.slice(level + 1).some((below) => below.has(column));
  let owner: number | null = null;
  for (let column = 1; column <= width; column += 1) {
    if (titles.has(column)) owner = column;
    else if (owner !== null) {
      const sameAbove = !above || (above.get(column) ?? column) === (above.get(owner) ?? owner) || !above.has(column);
      const startsAbove = level > 0 && written[level - 1]!.has(column);
      if (!sameAbove || startsAbove) owner = null;
      else if (hasBelow(column) && hasBelow(owner)) spans.set(column, owner);
    }
  }
  return spans;
}

/** One line that a merge draws over the whole table is a title, however many cells its writer filled. */
function isSpread({ row, cells }: SheetRow, merges: readonly Merge[], width: number): boolean {
  return cells.length === 1 && merges.some(({ top, left, right }) => top === row && left === 1 && right >= width);
}

function oneTitle(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
