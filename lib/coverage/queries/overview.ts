import type { Actor } from "@/lib/auth/actor";
import { sameMonthLastYear, type Period } from "@/lib/core/period";
import type { Region } from "@/lib/regions/schema";
import { coverageOfMonth, defaultPeriod, monthRange, type Facts } from "../rules/months";
import { treeOf } from "../rules/tree";
import type { AreaCoverage, DataChoice, Indicator, SeriesPoint } from "../schema";
import { readFacts } from "./facts";
import { memoisedSeries } from "./series";

/** An area, everything below it in one month, and one region's months. */
export type Overview = {
  facts: Facts;
  /** The month asked for or chosen; null where no figure exists. */
  period: Period | null;
  /** By region code, the root included. */
  month: ReadonlyMap<string, AreaCoverage>;
  lastYear: ReadonlyMap<string, AreaCoverage>;
  /** The months of the region in focus, oldest first. */
  series: SeriesPoint[];
  /** The first and last month with a figure of each region. */
  firstMonth: ReadonlyMap<string, Period>;
  lastMonth: ReadonlyMap<string, Period>;
};

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
export async function readOverview(actor: Actor, regions: readonly Region[], choice: OverviewChoice): Promise<Overview> {
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
