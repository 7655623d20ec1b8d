import { VERDICT_TITLE } from "../../schema/mark";
import type { Merge } from "../../schema/sheet";
import type { SheetMarks } from "./gather-marks";
import { verdictColumn, type SheetSurvey } from "./survey-sheet";

/**
 * A cell that changes. `text` is what it says from now on, null where it keeps what it says and is marked.
 * A title looks like the heading to its left.
 */
export type PlannedCell = { column: number; text: string | null; isTitle: boolean };

export type SheetPlan = {
  /** Cells by row, both in order. */
  rows: { row: number; cells: PlannedCell[] }[];
  /** Comments by row and column. */
  comments: { row: number; column: number; text: string }[];
  /** The column of verdicts; null where there is none. */
  column: number | null;
};

/** Decides which cells of a sheet change. What is said about a merged cell belongs to its upper left corner. */
export function planSheet(marks: SheetMarks, survey: SheetSurvey): SheetPlan {
  const rows = new Map<number, Map<number, PlannedCell>>();
  const plan = (row: number, cell: PlannedCell) => {
    const cells = rows.get(row) ?? new Map<number, PlannedCell>();
    rows.set(row, cells.set(cell.column, cell));
  };
  const comments = new Map<string, { row: number; column: number; text: string }>();
  const hasColumn = marks.titles.size + marks.verdicts.size > 0;
  const column = hasColumn ? verdictColumn(survey) : null;

  for (const [row, inRow] of marks.cells) {
    for (const [marked, text] of inRow) {
      const place = cornerOf(row, marked, survey.merges);
      plan(place.row, { column: place.column, text: null, isTitle: false });
      const key = `${place.row} ${place.column}`;
      const before = comments.get(key);
      comments.set(key, { ...place, text: before ? `${before.text}\n${text}` : text });
    }
  }
  if (column !== null) {
    for (const row of survey.own?.rows ?? []) plan(row, { column, text: "", isTitle: false });
    for (const [row, text] of marks.verdicts) plan(row, { column, text, isTitle: false });
    for (const row of marks.titles) plan(row, { column, text: VERDICT_TITLE, isTitle: true });
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return {
    rows: inOrder.map(([row, cells]) => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) })),
    comments: [...comments.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    column,
  };
}

function cornerOf(row: number, column: number, merges: readonly Merge[]): { row: number; column: number } {
  const merge = merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}
