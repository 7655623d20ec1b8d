import { thousandsTally, type ThousandsDecision } from "@/lib/core/figures/decide-thousands";
import type { Column, TableRow } from "../schema";
import type { Layout } from "./check-header";

const COUNT_COLUMNS = ["employed", "employees", "active", "inactive"] as const satisfies readonly Column[];

/** Keeps back rows from the first `1.234` on: only the whole file says whether that is thousands. Others keep none. */
export type RowHold = {
  readonly rows: readonly TableRow[];
  /** @returns whether the row was kept, to be judged after the last one and in its order */
  keeps: (row: TableRow, layout: Layout) => boolean;
  /** One file has one way of writing, so all its counts decide together. */
  decide: () => ThousandsDecision;
};

export function rowHold(): RowHold {
  const rows: TableRow[] = [];
  const tally = thousandsTally();
  return {
    rows,
    keeps(row, { position }) {
      const cells = COUNT_COLUMNS.flatMap((column) => row.cells[position[column] ?? -1] ?? []);
      const waits = cells.filter((cell) => !/^\d*$/.test(cell)).map((cell) => tally.add(cell));
      if (rows.length === 0 && !waits.includes(true)) return false;
      rows.push(row);
      return true;
    },
    decide: () => tally.decide(),
  };
}
