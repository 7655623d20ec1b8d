import type { Period } from "@/lib/core/period";
import { NATION, provinceOf } from "@/lib/core/region-code";
import { targetFor } from "@/lib/targets/rules/choices";
import type { Target, TargetChoice } from "@/lib/targets/schema";
import type { AreaCoverage, Indicator } from "../schema";
import { comparisonOf, type Comparison } from "./comparison";
import { ENOUGH_REPORTED, isFewReports } from "./few-reports";
import { achievedPaceOf, reachOf, type Reach } from "./pace";
import { attainmentOf, gapOf, meetsTarget, monthsLeft, paceOf, peopleNeeded } from "./ratio";

/** Where an area stands against its target in one month. People are whole numbers, ratios 0..n; null is unknown or not to be said. */
export type Standing = {
  area: AreaCoverage;
  /** The area's coverage as far as pages may state it: null where too few of its regencies reported. */
  coverage: number | null;
  /** Whose total holds it where it has no figure of its own: such a region did not report and is not asked for either. */
  inTotal: "province" | "nation" | null;
  /** The area's own target in the chosen family, or the nearest one above it. */
  target: Target | null;
  /** Whether the two compare; everything below that needs the target is null where they do not. */
  comparison: Comparison;
  /** People the target asks for among the workers of the regencies that reported. */
  needed: number | null;
  gap: number | null;
  attainment: number | null;
  meets: boolean | null;
  /** Whole months to the end of the target's year; 0 or less when it has passed. */
  monthsFromData: number | null;
  monthsFromToday: number | null;
  /** People per month that are needed from the month of the data on. */
  pace: number | null;
  /** People per month that the same regencies gained over the last year; null where they do not speak for the area. */
  achievedPace: number | null;
  /** When the achieved pace closes the gap; null where that cannot be said. */
  reach: Reach | null;
  /** Change over a year of the regencies that have both ends, in percentage points; null where they do not speak for the area. */
  change: number | null;
};

/** What the standings of a page are taken against. `today` is the current month in Indonesia. */
export type Measure = { indicator: Indicator; period: Period; today: Period };

/** Like for like: participants are held against the workers of those that reported, not against everybody. */
export function standingOf(
  area: AreaCoverage,
  target: Target | null,
  { indicator, period, today }: Measure,
  inTotal: Standing["inTotal"] = null,
): Standing {
  const comparison = comparisonOf(area, target, indicator);
  const percent = comparison === "comparable" ? (target?.percent ?? null) : null;
  const workers = area.reported.workers;
  const gap = percent === null ? null : gapOf(area.participants, workers, percent);
  const monthsFromData = target === null ? null : monthsLeft(period, target.year);
  const change = changeOf(area);
  const achievedPace = change === null ? null : achievedPaceOf(area.yearOnYear?.people ?? null);
  return {
    area,
    coverage: isFewReports(area) ? null : area.coverage,
    inTotal: area.participants === null ? inTotal : null,
    target,
    comparison,
    needed: percent === null ? null : peopleNeeded(percent, workers),
    gap,
    attainment: percent === null ? null : attainmentOf(area.coverage, percent),
    meets: percent === null ? null : meetsTarget(area.participants, workers, percent),
    monthsFromData,
    monthsFromToday: target === null ? null : monthsLeft(today, target.year),
    pace: monthsFromData === null ? null : paceOf(gap, monthsFromData),
    achievedPace,
    reach: reachOf(gap, achievedPace, period),
    change,
  };
}

/** Of regencies that hold too little of the area's workers, a change says nothing of the area. */
export function changeOf({ yearOnYear, workers }: AreaCoverage): number | null {
  if (yearOnYear === null || yearOnYear.points === null) return null;
  if (yearOnYear.regions === yearOnYear.of) return yearOnYear.points;
  const share = workers === null || workers === 0 ? 0 : yearOnYear.workers / workers;
  return share < ENOUGH_REPORTED ? null : yearOnYear.points;
}

/**
 * @param inFormer provinces of today that a former one, with a total of its own, has become
 * @returns the standing of each area, by region code, each against the target that applies to it
 */
export function standingsOf(
  areas: ReadonlyMap<string, AreaCoverage>,
  targets: readonly Target[],
  choice: Pick<TargetChoice, "family" | "year"> | null,
  measure: Measure,
  inFormer: readonly string[] = [],
): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const isTotal = (code: string) => inFormer.includes(code) || (areas.has(code) && isTotalOnly(areas.get(code)!));
  for (const [code, area] of areas) {
    const target = choice && targetFor(targets, code, choice);
    const inTotal = isTotal(provinceOf(code)) ? "province" : isTotal(NATION) ? "nation" : null;
    standings.set(code, standingOf(area, target, measure, inTotal));
  }
  return standings;
}

/** Regions that did not report and are in no total are to be asked; one count of the others for headline, list and map. */
export function countInTotal(regencies: readonly Pick<Standing, "inTotal">[]): number {
  return regencies.filter(({ inTotal }) => inTotal !== null).length;
}

/** @returns whether an area's figure is a total that somebody gave for the whole of it, not the sum of its regencies */
export function isTotalOnly({ reported }: Pick<AreaCoverage, "reported">): boolean {
  return reported.of > 1 && reported.byTotal === reported.of;
}

/** People missing to the target: of the area as a whole, and of each regency below its own target added up. */
export type Gaps = {
  /** Regencies above the target make up for others. */
  netted: number | null;
  /** What the column of the table adds up to. */
  added: number;
  /** Regencies in that sum. */
  regions: number;
};

/** @returns why a column of gaps does not add up to the headline: regencies above their target are netted there */
export function gapsOf(area: Standing, regencies: readonly Standing[]): Gaps {
  const below = regencies.flatMap(({ gap }) => (gap === null || gap === 0 ? [] : [gap]));
  return { netted: area.gap, added: below.reduce((sum, gap) => sum + gap, 0), regions: below.length };
}
