import { addMonths } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { judge, unsettled } from "@/lib/quality/rules/judge";
import type { Finding, JudgedCells } from "@/lib/quality/schema";
import { judgedCells } from "../rules/entry-columns";
import type { CoveredRegion } from "./covered-regions";
import type { MonthRules } from "./month-rules";
import { readKnownWorkers, readPastMonths, type KnownWorkers } from "./past-months";
import { readNewestVersions, type OpenedVersion } from "./versions";

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

/** A month of some regions: what decides about its steps, what stands there, and what the quality rules say. */
export type JudgedMonth = {
  rules: MonthRules;
  regions: readonly CoveredRegion[];
  /** By region code; a region whose month nobody has begun is absent. */
  opened: ReadonlyMap<string, OpenedVersion>;
  /** By region code, every region. */
  judged: ReadonlyMap<string, JudgedRow>;
};

/** Reads what stands in a month and judges it against the regions' own pasts and against each other. */
export async function readJudgedMonth(
  tx: Db,
  rules: MonthRules,
  regions: readonly CoveredRegion[],
): Promise<JudgedMonth> {
  const { period } = rules;
  const codes = regions.map(({ code }) => code);
  const [opened, past, workers] = await Promise.all([
    readNewestVersions(tx, period, codes),
    readPastMonths(tx, period, codes),
    readKnownWorkers(tx, period, codes),
  ]);
  const rows = regions.map(({ code, name }) => {
    const history = past.get(code)!;
    const cells = judgedCells(opened.get(code)?.cells ?? {});
    return { code, name, history, cells, lastMonth: history.get(addMonths(period, -1)) ?? null };
  });
  const judged = new Map(
    rows.map((row) => {
      const known = opened.get(row.code);
      const others = rows
        .filter((other) => other !== row)
        .map(({ name, cells, lastMonth }) => ({ name, cells, lastMonth: lastMonth ?? {} }));
      const context = { history: row.history, workers: workers.get(row.code)?.count ?? null, others };
      const report = { period, cells: row.cells, total: known?.cells.TOTAL?.value ?? null };
      const findings = Object.keys(row.cells).length === 0 ? [] : judge(report, context);
      const found: JudgedRow = {
        approved: row.history.get(period) ?? null,
        lastMonth: row.lastMonth,
        lastYear: row.history.get(addMonths(period, -12)) ?? null,
        workers: workers.get(row.code) ?? null,
        findings,
        unsettled: unsettled(findings, known?.answers ?? []),
      };
      return [row.code, found];
    }),
  );
  return { rules, regions, opened, judged };
}
