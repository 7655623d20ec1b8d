import type { ThousandsSign } from "../read-typed-count";
import type { ShownPage } from "../../schema";
import { reasonIn } from "./sending";
import type { GridState } from "./state";

/** Cells and reasons as they are sent, in the order of the flight; `about` is still to be taken apart. */
export type SaveRequest = {
  changes: { region: string; column: string; text: string; thousands: ThousandsSign | null; base: number }[];
  answers: { region: string; about: string; given: Given; was: Given }[];
};
type Given = ReturnType<typeof reasonIn>;

/** @returns what the flight that has just begun says */
export function requestOf({ cells, answers, flight, thousands }: GridState): SaveRequest {
  return {
    changes: Object.entries(flight?.cells ?? {}).map(([name, text]) => {
      const { region, column, revision, ...cell } = cells[name]!;
      return { region, column, text, thousands: cell.thousands ?? thousands, base: revision };
    }),
    answers: Object.entries(flight?.answers ?? {}).map(([name, text]) => {
      const { region, about, saved } = answers[name]!;
      return { region, about, given: reasonIn(text), was: reasonIn(saved) };
    }),
  };
}

/** @returns what the server compares with, to answer with what is otherwise */
export function pageOf({ rows, columns }: GridState): ShownPage {
  return {
    rows: Object.fromEntries(Object.entries(rows).map(([region, { mark }]) => [region, mark])),
    withInactive: columns.some((column) => column.endsWith("_INACTIVE")),
  };
}
