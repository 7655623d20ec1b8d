import type { ThousandsSign } from "../read-typed-count";
import type { EntryColumn } from "../../schema";
import { NO_HISTORY } from "./history";
import { cellName } from "./names";
import { asKept } from "./shown";
import type { GridState, ShownRow } from "./state";

/** The form as the page has it when it comes. */
export type Page = {
  rows: readonly ShownRow[];
  columns: readonly EntryColumn[];
  progress: string;
  thousands: ThousandsSign | null;
};

/** @returns the form as it was opened, before anything has happened to it */
export function openedGrid({ rows, columns, progress, thousands }: Page): GridState {
  return {
    cells: Object.fromEntries(
      rows.flatMap(({ cells }) => cells.map((cell) => [cellName(cell.region, cell.column), cell])),
    ),
    answers: Object.fromEntries(rows.flatMap(({ answers }) => answers.map(asKept))),
    rows: Object.fromEntries(
      rows.map(({ region, name, mark, stamp, basis, places }) => [region, { name, mark, stamp, basis, places }]),
    ),
    columns,
    progress,
    focus: null,
    goTo: null,
    history: NO_HISTORY,
    thousands,
    flight: null,
    sends: 0,
    isDue: false,
    wait: null,
    trouble: null,
    savedAt: null,
    step: null,
    paste: null,
    left: [],
    told: null,
  };
}
