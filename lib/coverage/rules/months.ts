import { isFormerProvince } from "@/lib/core/former-provinces";
import type { Period } from "@/lib/core/period";
import type { AreaCoverage, Indicator, SeriesPoint } from "../schema";
import type { Denominator } from "./denominator";
import type { RegionCells } from "./effective";
import type { Revision } from "./revision";
import { rollUp, type AreaNode, type RolledArea } from "./roll-up";
import { changeOverYear } from "./year-on-year";

/** What is in force for one month, by region code. */
export type Month = {
  cells: ReadonlyMap<string, RegionCells>;
  revisions: ReadonlyMap<string, Revision>;
  workers: ReadonlyMap<string, Denominator | null>;
};

/** Ten years: how far back a page shows without being asked. */
export const MONTHS_SHOWN = 120;

export const NO_MONTH: Month = { cells: new Map(), revisions: new Map(), workers: new Map() };

/**
 * @returns the coverage of `root` and everything below it in one month, by region code, each with its change over a year;
 *   former provinces go into the nation and are not among them
 */
export function coverageOfMonth(
  root: AreaNode,
  indicator: Pick<Indicator, "numeratorSegments">,
  month: Month,
  yearEarlier: Month,
): Map<string, AreaCoverage> {
  const rolled = rollBoth(root, indicator, month, yearEarlier);
  const shown = [...rolled.month.values()].filter(({ node }) => !isFormerProvince(node.code));
  return new Map(shown.map((each) => [each.node.code, withYearOnYear(each, rolled)]));
}

/** @returns the coverage of `root` alone in one month, null when nothing was counted */
export function pointOf(
  root: AreaNode,
  indicator: Pick<Indicator, "numeratorSegments">,
  period: Period,
  month: Month,
  yearEarlier: Month,
): SeriesPoint | null {
  const rolled = rollBoth(root, indicator, month, yearEarlier);
  const area = withYearOnYear(rolled.month.get(root.code)!, rolled);
  return area.participants === null ? null : { ...area, period };
}

type Rolled = Record<"month" | "yearEarlier", ReadonlyMap<string, RolledArea>>;

function rollBoth(
  root: AreaNode,
  { numeratorSegments: segments }: Pick<Indicator, "numeratorSegments">,
  month: Month,
  yearEarlier: Month,
): Rolled {
  return { month: rollUp(root, { ...month, segments }), yearEarlier: rollUp(root, { ...yearEarlier, segments }) };
}

/** By the later end: areas of which nothing changed at either end stay the same objects, also for what is made of them. */
const compared = new WeakMap<RolledArea, { before: RolledArea; area: AreaCoverage }>();

function withYearOnYear(after: RolledArea, { month, yearEarlier }: Rolled): AreaCoverage {
  const before = yearEarlier.get(after.node.code);
  const known = compared.get(after);
  if (known && known.before === before) return known.area;
  const area = { ...after.area, ...changeOverYear(after.node, month, yearEarlier) };
  if (before) compared.set(after, { before, area });
  return area;
}

/**
 * The month shown when none is asked for: the latest in which those that reported speak for the area; where there is
 * none, the latest with at least half as many as the best month has; otherwise the latest with any figure (DECISIONS 9).
 */
export function standardPeriod(series: readonly Pick<SeriesPoint, "period" | "reported" | "flags">[]): Period | null {
  const enough = series.filter((point) => !point.flags.includes("few-reports"));
  const best = Math.max(0, ...series.map((point) => point.reported.n));
  const full = series.filter((point) => point.reported.n * 2 >= best && point.reported.n > 0);
  return (enough.at(-1) ?? full.at(-1) ?? series.at(-1))?.period ?? null;
}
