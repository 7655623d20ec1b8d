import type { Actor } from "@/lib/auth/actor";
import { policyActorOf } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import type { Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { readBranchCoverage } from "@/lib/access/queries";
import type { BranchCoverage } from "@/lib/access/rules";
import { periodStateOf, windowOf, type PeriodWindow, type Reopening } from "../rules/period-window";
import type { StepContext } from "../rules/workflow";
import type { ReportKey } from "../schema";

/** Everything that decides about steps in one month, read once for all its regions. */
export type MonthRules = {
  period: Period;
  actor: StepContext["actor"];
  coverage: BranchCoverage;
  window: PeriodWindow;
  reopenings: readonly Reopening[];
  at: Date;
};

export async function readMonthRules(tx: Db, actor: Actor, period: Period): Promise<MonthRules> {
  return (await readMonthsRules(tx, actor, [period])).get(period)!;
}

/** The same of several months, in as many statements as of one. */
export async function readMonthsRules(
  tx: Db,
  actor: Actor,
  periods: readonly Period[],
): Promise<ReadonlyMap<Period, MonthRules>> {
  const where = { period: { in: [...periods] } };
  const [coverage, windows, reopenings] = await Promise.all([
    readBranchCoverage(tx),
    tx.periodWindow.findMany({ where }),
    tx.reopening.findMany({ where }),
  ]);
  const at = now();
  const known = policyActorOf(actor, coverage);
  return new Map(
    periods.map((period) => {
      const window = windowIn(
        period,
        windows.find((one) => one.period === period),
      );
      const ofMonth = reopenings.filter((one) => one.period === period).map((one) => ({ ...one, period }));
      return [period, { period, actor: known, coverage, window, reopenings: ofMonth, at }];
    }),
  );
}

/** @returns the month's own window where somebody has set one, else the usual one */
export async function readWindow(tx: Db, period: Period): Promise<PeriodWindow> {
  return windowIn(period, await tx.periodWindow.findUnique({ where: { period } }));
}

function windowIn(period: Period, own: Pick<PeriodWindow, "opensAt" | "closesAt"> | null | undefined): PeriodWindow {
  return own ? { period, opensAt: own.opensAt, closesAt: own.closesAt } : windowOf(period);
}

/** @param newest the highest version of the region's month, 0 where there is none */
export function contextOf(rules: MonthRules, report: ReportKey, newest: number): StepContext {
  const { actor, at, window, reopenings } = rules;
  return { actor, report, newest, at, month: periodStateOf(window, reopenings, report.regionCode, at) };
}
