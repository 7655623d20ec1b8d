import { pathOf } from "./row-words";
import { compareKeys, keyOfText, type SortKey } from "./sort-keys";
import type { SortDirection } from "./table-schema";

type KeyedRow = { row: HTMLTableRowElement; key: SortKey; mark: number; path: string };

/** Reads what a column sorts by from the cells that `DataTable` wrote; once, before anything moves. */
export function readKeys(rows: readonly HTMLTableRowElement[], header: HTMLTableCellElement): KeyedRow[] {
  const { kind, source, skip } = header.dataset;
  const column = {
    kind: kind === "number" ? ("number" as const) : ("text" as const),
    ignoredPrefixes: skip?.split("|"),
  };
  return rows.map((row) => {
    const cell = row.cells[header.cellIndex]!;
    const mark = cell.dataset["v"];
    const path = pathOf(row.querySelector("a")?.getAttribute("href"));
    if (source === "marks") return { row, key: valueOf(mark, kind), mark: 0, path };
    // The text comes first in a cell; a badge or bar after it is not part of the value.
    return { row, key: keyOfText(cell.firstChild?.textContent ?? "", column), mark: Number(mark ?? 0), path };
  });
}

function valueOf(mark: string | undefined, kind: string | undefined): SortKey {
  if (mark === undefined) return null;
  return kind === "number" ? Number(mark) : mark;
}

/** Missing last in both directions; equals in order of their addresses, whatever the direction. */
export function orderRows(keyed: readonly KeyedRow[], direction: SortDirection): HTMLTableRowElement[] {
  const sign = direction === "asc" ? 1 : -1;
  return [...keyed].sort((one, other) => compareRows(one, other, sign)).map(({ row }) => row);
}

function compareRows(one: KeyedRow, other: KeyedRow, sign: 1 | -1): number {
  const eitherMissing = one.key === null || other.key === null;
  const compared = compareKeys(one.key, other.key) || one.mark - other.mark;
  if (compared !== 0) return eitherMissing ? compared : sign * compared;
  return one.path < other.path ? -1 : Number(one.path > other.path);
}
