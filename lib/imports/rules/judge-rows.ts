import type { ThousandsSign } from "@/lib/core/figures/figure";
import type { FilePlace } from "@/lib/sources/schema";
import { formatCount } from "@/lib/core/numbers";
import { FileRefused, reject } from "../messages";
import type { ImportRequest, Rejection, TableRow } from "../schema";
import type { Skipped } from "../schema/table-reading";
import { LIMITS } from "../schema/limits";
import { checkHeader, type Layout } from "./check-header";
import { rowHold, type RowHold } from "./hold-rows";

/** The facts of one row, or every problem of it. A row's facts are recorded together. */
export type Verdict<Fact> = { facts: Fact[] } | { problems: Rejection[] };
/** @param thousands the sign that groups thousands in the file's counts; null where nothing says so */
export type RowJudge<Fact> = (row: TableRow, thousands: ThousandsSign | null) => Verdict<Fact>;

/**
 * Every row's verdict. `rowOf[i]` is the row (0, 1, 2 ... in order of reading) that `facts[i]` came from, `places[i]`
 * where the file has it; `notices` say how the file was read.
 */
export type Judged<Fact> = {
  rows: number;
  facts: Fact[];
  rowOf: number[];
  places: FilePlace[];
  rejected: Rejection[];
  notices: string[];
  /** Of a table that was found: rows that are no facts. */
  skipped?: Skipped[];
  /** Of a table that was found: the system of its codes, null where it is read by names alone. */
  codes?: string | null;
};

/** What has been judged before the first row of a table that was found. */
export function nothingJudged<Fact>(): Judged<Fact> & { skipped: Skipped[] } {
  return { rows: 0, facts: [], rowOf: [], places: [], rejected: [], notices: [], skipped: [] };
}

/**
 * Judges a table row by row as it is read; it ends early only where the file as a whole cannot be read on.
 * @param prepare makes the judge for the header's layout
 */
export async function judgeRows<Fact>(
  rows: AsyncIterable<TableRow>,
  request: ImportRequest,
  prepare: (layout: Layout) => RowJudge<Fact>,
): Promise<Judged<Fact>> {
  const judged: Judged<Fact> = { rows: 0, facts: [], rowOf: [], places: [], rejected: [], notices: [] };
  const hold = rowHold();
  let judge: RowJudge<Fact> | null = null;
  let layout: Layout | null = null;
  let fault: Rejection | null = null;
  try {
    for await (const row of rows) {
      if (!layout || !judge) {
        const header = checkHeader(row.cells, row.row, request);
        if (Array.isArray(header)) return { ...judged, rejected: header };
        layout = header;
        judge = ofWidth(layout, prepare(layout));
        continue;
      }
      if (judged.rows + hold.rows.length === LIMITS.rows)
        throw new FileRefused(reject("I.018", row.row, null, { limit: formatCount(LIMITS.rows) }));
      if (!hold.keeps(row, layout)) collect(judged, row, judge(row, null));
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    fault = error.rejection;
  }
  if (judge) judgeHeld(judged, hold, judge);
  if (fault) judged.rejected.push(fault);
  else if (!layout) judged.rejected.push(reject("I.005", null, null));
  else if (judged.rows === 0) judged.rejected.push(reject("I.019", null, null));
  return judged;
}

function ofWidth<Fact>({ width }: Layout, judge: RowJudge<Fact>): RowJudge<Fact> {
  return (row, thousands) => {
    if (row.cells.length === width) return judge(row, thousands);
    return { problems: [reject("I.016", row.row, null, { found: row.cells.length, expected: width })] };
  };
}

function judgeHeld<Fact>(judged: Judged<Fact>, hold: RowHold, judge: RowJudge<Fact>): void {
  if (hold.rows.length === 0) return;
  const { sign, because } = hold.decide();
  for (const row of hold.rows) collect(judged, row, judge(row, sign));
  judged.notices.push(because);
}

function collect<Fact>(judged: Judged<Fact>, { row }: TableRow, verdict: Verdict<Fact>): void {
  if ("problems" in verdict) judged.rejected.push(...verdict.problems);
  else {
    for (const fact of verdict.facts) {
      judged.facts.push(fact);
      judged.rowOf.push(judged.rows);
      judged.places.push({ sheet: null, row });
    }
  }
  judged.rows += 1;
}
