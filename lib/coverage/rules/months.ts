import type { Period } from "@/lib/core/period";
import { yearOf } from "@/lib/core/period";
import type { AreaCoverage, Indicator, SeriesPoint } from "../schema";
import { denominatorOf, type Denominator, type WorkerCell } from "./denominator";
import type { RegionCells } from "./numerator";
import { rollUp, type AreaNode } from "./roll-up";

/** Effective facts as they are read from the database: cells by month and region, workers by region. */
export type Facts = {
  cells: ReadonlyMap<Period, ReadonlyMap<string, RegionCells>>;
  workers: ReadonlyMap<string, readonly WorkerCell[]>;
};

const NO_CELLS: ReadonlyMap<string, RegionCells> = new Map();

/** @returns the coverage of `root` and everything below it in one month, by region code */
export function coverageOfMonth(
  root: AreaNode,
  facts: Facts,
  indicator: Indicator,
  period: Period,
): Map<string, AreaCoverage> {
  return rollUp(root, {
    cells: facts.cells.get(period) ?? NO_CELLS,
    workers: denominatorsOf(root, facts, indicator, yearOf(period)),
    segments: indicator.numeratorSegments,
  });
}

/** @returns the coverage of `root` alone in one month, null when nothing was counted */
export function pointOf(root: AreaNode, facts: Facts, indicator: Indicator, period: Period): SeriesPoint | null {
  const area = coverageOfMonth(root, facts, indicator, period).get(root.code);
  return area && area.participants !== null ? { ...area, period } : null;
}

/** @returns the coverage of `root` in each month that has a fact, in order of time */
export function seriesOf(root: AreaNode, facts: Facts, indicator: Indicator): SeriesPoint[] {
  return [...facts.cells.keys()].sort().flatMap((period) => pointOf(root, facts, indicator, period) ?? []);
}

function denominatorsOf(
  root: AreaNode,
  facts: Facts,
  indicator: Indicator,
  year: number,
): Map<string, Denominator | null> {
  const result = new Map<string, Denominator | null>();
  const add = (node: AreaNode) => {
    result.set(node.code, denominatorOf(facts.workers.get(node.code) ?? [], indicator.denominatorSegment, year));
    for (const child of node.children) add(child);
  };
  add(root);
  return result;
}

/**
 * The month shown when none is asked for: the latest in which at least half as many regencies reported as in the best
 * month, so that one early bird does not empty the page; otherwise the latest with any figure.
 */
export function defaultPeriod(series: readonly { period: Period; reported: { n: number } }[]): Period | null {
  const best = Math.max(0, ...series.map((point) => point.reported.n));
  const full = series.filter((point) => point.reported.n * 2 >= best && point.reported.n > 0);
  return full.at(-1)?.period ?? series.at(-1)?.period ?? null;
}

/** @returns the first month with a figure of each region, and the last one up to `until` */
export function monthRange(
  facts: Facts,
  until: Period | null,
): { firstMonth: Map<string, Period>; lastMonth: Map<string, Period> } {
  const firstMonth = new Map<string, Period>();
  const lastMonth = new Map<string, Period>();
  for (const period of [...facts.cells.keys()].sort()) {
    for (const code of facts.cells.get(period)?.keys() ?? []) {
      if (!firstMonth.has(code)) firstMonth.set(code, period);
      if (until !== null && period <= until) lastMonth.set(code, period);
    }
  }
  return { firstMonth, lastMonth };
}
