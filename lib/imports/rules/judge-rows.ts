import { formatCount } from "@/lib/core/numbers";
import { FileRefused, reject } from "../messages";
import type { ImportRequest, Rejection, TableRow } from "../schema";
import { LIMITS } from "../schema/limits";
import { checkHeader, type Layout } from "./check-header";

/** The facts of one row, or every problem of it. A row's facts are recorded together. */
export type Verdict<Fact> = { facts: Fact[] } | { problems: Rejection[] };
export type RowJudge<Fact> = (row: TableRow) => Verdict<Fact>;

/** Every row's verdict. `rowOf[i]` is the row (0, 1, 2 ... in order of reading) that `facts[i]` came from. */
export type Judged<Fact> = { rows: number; facts: Fact[]; rowOf: number[]; rejected: Rejection[] };

/**
 * Judges a table row by row as it is read; it ends early only where the file as a whole cannot be read on.
 * @param prepare makes the judge for the header's layout
 */
export async function judgeRows<Fact>(
  rows: AsyncIterable<TableRow>,
  request: ImportRequest,
  prepare: (layout: Layout) => RowJudge<Fact>,
): Promise<Judged<Fact>> {
  const judged: Judged<Fact> = { rows: 0, facts: [], rowOf: [], rejected: [] };
  let layout: Layout | null = null;
  let judge: RowJudge<Fact> | null = null;
  try {
    for await (const row of rows) {
      if (!layout || !judge) {
        const header = checkHeader(row.cells, row.row, request);
        if (Array.isArray(header)) return { ...judged, rejected: header };
        layout = header;
        judge = prepare(layout);
        continue;
      }
      if (judged.rows === LIMITS.rows)
        throw new FileRefused(reject("I.018", row.row, null, { limit: formatCount(LIMITS.rows) }));
      collect(judged, verdictOf(row, layout, judge));
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    judged.rejected.push(error.rejection);
    return judged;
  }
  if (!layout) judged.rejected.push(reject("I.005", null, null));
  else if (judged.rows === 0) judged.rejected.push(reject("I.019", null, null));
  return judged;
}

function verdictOf<Fact>(row: TableRow, layout: Layout, judge: RowJudge<Fact>): Verdict<Fact> {
  if (row.cells.length === layout.width) return judge(row);
  const facts = { found: row.cells.length, expected: layout.width };
  return { problems: [reject("I.016", row.row, null, facts)] };
}

function collect<Fact>(judged: Judged<Fact>, verdict: Verdict<Fact>): void {
  if ("problems" in verdict) judged.rejected.push(...verdict.problems);
  else {
    for (const fact of verdict.facts) {
      judged.facts.push(fact);
      judged.rowOf.push(judged.rows);
    }
  }
  judged.rows += 1;
}
