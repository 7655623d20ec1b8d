import { cellName } from "./names";
import type { GridCell, GridState, Part, Place } from "./state";

/** @returns whether the cursor is in a place of a row */
export function isIn(focus: Place | null, { region, column }: { region: string; column: Part }): boolean {
  return focus?.region === region && focus.part === column;
}

/**
 * The next cell down (1) or up (-1); past the end of a column the first or last one of the column beside it. Locked rows
 * have no cells and are passed over.
 */
export function neighbour({ cells, rows, columns }: GridState, from: string, by: 1 | -1): string | null {
  const inOrder = columns.flatMap((column) => Object.keys(rows).flatMap((region) => nameIn(cells, region, column)));
  const place = inOrder.indexOf(from);
  return place < 0 ? null : (inOrder[place + by] ?? null);
}

/** @returns the rows that have cells, each the names of its cells in the order of the columns */
export function gridOf({ cells, rows, columns }: GridState): string[][] {
  const lines = Object.keys(rows).map((region) => columns.flatMap((column) => nameIn(cells, region, column)));
  return lines.filter((names) => names.length > 0);
}

function nameIn(cells: Readonly<Record<string, GridCell>>, region: string, column: Part): string[] {
  const name = cellName(region, column);
  return cells[name] ? [name] : [];
}
