import { SEGMENTS, type PartSegment } from "@/lib/core/vocabulary";
import { readTypedCount } from "../read-typed-count";
import { changeText, rowFigures, type RowFigures } from "../row-figures";
import { cellName } from "./names";
import type { GridCell, GridState } from "./state";
import { isChanged } from "./waiting";

// What the rows add up to while somebody types.

/** @returns the people in a cell, null where it is empty or cannot be read */
export function peopleIn(state: GridState, cell: GridCell): number | null {
  const { kind } = cell.standing;
  // What was saved as a count is written with dots; what is being typed is read as the server will read it.
  const isCount = !isChanged(cell) && (kind === "saved" || kind === "kept");
  const read = readTypedCount(cell.text, isCount ? "." : (cell.thousands ?? state.thousands));
  return read.kind === "count" ? read.people : null;
}

/** The sum of a row with what is said about it, and how each of its cells compares with the month before. */
export type LiveRow = RowFigures & { changes: Partial<Record<PartSegment, string>> };

/** @returns null where the row has no cells: then the server's figures stand */
export function liveRow(state: GridState, region: string): LiveRow | null {
  const cells = SEGMENTS.map((segment) => state.cells[cellName(region, segment)]);
  const row = state.rows[region];
  if (!row || cells.every((cell) => cell === undefined)) return null;
  const values = cells.map((cell) => (cell ? peopleIn(state, cell) : null));
  const changes = SEGMENTS.map((segment, index) => [segment, changeText(values[index]!, cells[index]?.before ?? null)]);
  return { ...rowFigures(values, row.basis), changes: Object.fromEntries(changes) as LiveRow["changes"] };
}
