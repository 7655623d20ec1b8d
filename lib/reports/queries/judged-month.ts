import { addMonths, type Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { judge, unsettled } from "@/lib/quality/rules/judge";
import type { Finding, JudgedCells } from "@/lib/quality/schema";
import { judgedCells } from "../rules/entry-columns";
import { readKnownWorkers, readPastMonths, type KnownWorkers } from "./past-months";
import type { OpenedVersion } from "./versions";

/** What stands beside the cells of a region, and what the rules say about them. */
export type JudgedRow = {
  /** what is approved for the month itself */
  approved: JudgedCells | null;
  lastMonth: JudgedCells | null;
  lastYear: JudgedCells | null;
  workers: KnownWorkers | null;
  findings: Finding[];
  /** Findings that still keep the report from being sent. */
  unsettled: Finding[];
};

/** Judges the cells of a month against the regions' own pasts and against each other. */
export async function judgeMonth(
  tx: Db,
  period: Period,
  regions: readonly { code: string; name: string }[],
  opened: ReadonlyMap<string, OpenedVersion>,
): Promise<Map<string, JudgedRow>> {
  const codes = regions.map(({ code }) => code);
  const [past, workers] = await Promise.all([readPastMonths(tx, period, codes), readKnownWorkers(tx, period, codes)]);
  const rows = regions.map(({ code, name }) => {
    const history = past.get(code)!;
    const cells = judgedCells(opened.get(code)?.cells ?? {});
    return { code, name, history, cells, lastMonth: history.get(addMonths(period, -1)) ?? null };
  });
  return new Map(
    rows.map((row) => {
      const known = opened.get(row.code);
      const others = rows
        .filter((other) => other !== row)
        .map(({ name, cells, lastMonth }) => ({ name, cells, lastMonth: lastMonth ?? {} }));
      const context = { history: row.history, workers: workers.get(row.code)?.count ?? null, others };
      const report = { period, cells: row.cells, total: known?.cells.TOTAL?.value ?? null };
      const findings = Object.keys(row.cells).length === 0 ? [] : judge(report, context);
      const judged: JudgedRow = {
        approved: row.history.get(period) ?? null,
        lastMonth: row.lastMonth,
        lastYear: row.history.get(addMonths(period, -12)) ?? null,
        workers: workers.get(row.code) ?? null,
        findings,
        unsettled: unsettled(findings, known?.answers ?? []),
      };
      return [row.code, judged];
    }),
  );
}
