import type { Actor } from "@/lib/auth/actor";
import { sameMonthLastYear, type Period } from "@/lib/core/period";
import type { Region } from "@/lib/regions/schema";
import { coverageOfMonth, defaultPeriod, monthRange } from "../rules/months";
import type { Overview } from "../rules/reading";
import { treeOf } from "../rules/tree";
import type { AreaCoverage, Indicator } from "../schema";
import type { DataChoice } from "@/lib/core/vocabulary";
import { readFacts } from "./facts";
import { memoisedSeries } from "./series";

export type OverviewChoice = {
  /** What is read: the area with everything below it. */
  root: string;
  /** Whose months are shown and whose latest month is the default: the root or a region below it. */
  focus: string;
  period: Period | null;
  indicator: Indicator;
  data: DataChoice;
};

/** Reads an area for a page in one to three statements, whatever the number of regions below it. */
export async function readOverview(
  actor: Actor,
  regions: readonly Region[],
  choice: OverviewChoice,
): Promise<Overview> {
  const root = treeOf(regions, choice.root)!;
  const focus = treeOf(regions, choice.focus)!;
  const facts = await readFacts(actor, choice.indicator, choice.data);
  const series = memoisedSeries(focus, facts, choice.indicator);
  const period = choice.period ?? defaultPeriod(series);
  const nothing = new Map<string, AreaCoverage>();
  return {
    facts,
    period,
    month: period ? coverageOfMonth(root, facts, choice.indicator, period) : nothing,
    lastYear: period ? coverageOfMonth(root, facts, choice.indicator, sameMonthLastYear(period)) : nothing,
    series,
    ...monthRange(facts, period),
  };
}
