import type { Period } from "@/lib/core/period";
import { targetFor } from "@/lib/targets/rules";
import type { Target, TargetChoice } from "@/lib/targets/schema";
import type { AreaCoverage } from "../schema";
import { binOf, type Bin } from "./bins";
import { attainmentOf, gapOf, meetsTarget, monthsLeft, paceOf, peopleNeeded } from "./ratio";

/** Where an area stands against its target in one month. People are whole numbers, ratios 0..n; null is unknown. */
export type Standing = {
  area: AreaCoverage;
  /** The area's own target in the chosen family, or the nearest one above it. */
  target: Target | null;
  /** People the target asks for among the workers of the regencies that reported. */
  needed: number | null;
  gap: number | null;
  attainment: number | null;
  meets: boolean | null;
  /** Whole months to the end of the target's year, from the month shown; 0 or less when it has passed. */
  months: number | null;
  /** People per month. */
  pace: number | null;
  bin: Bin;
  /** Ratio difference to the same month a year earlier. */
  change: number | null;
};

/** Like for like: participants are held against the workers of those that reported, not against everybody. */
export function standingOf(
  area: AreaCoverage,
  before: AreaCoverage | undefined,
  target: Target | null,
  period: Period,
): Standing {
  const percent = target?.percent ?? null;
  const workers = area.reported.workers;
  const gap = percent === null ? null : gapOf(area.participants, workers, percent);
  const months = target ? monthsLeft(period, target.year) : null;
  const earlier = before?.coverage ?? null;
  return {
    area,
    target,
    needed: percent === null ? null : peopleNeeded(percent, workers),
    gap,
    attainment: percent === null ? null : attainmentOf(area.coverage, percent),
    meets: percent === null ? null : meetsTarget(area.participants, workers, percent),
    months,
    pace: months === null ? null : paceOf(gap, months),
    bin: percent === null ? null : binOf(area, percent),
    change: area.coverage === null || earlier === null ? null : area.coverage - earlier,
  };
}

/** @returns the standing of each area, each against the target that applies to it */
export function standingsOf(
  areas: Iterable<AreaCoverage>,
  lastYear: ReadonlyMap<string, AreaCoverage>,
  targets: readonly Target[],
  choice: Pick<TargetChoice, "family" | "year">,
  period: Period,
): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const area of areas) {
    const { code } = area.region;
    standings.set(code, standingOf(area, lastYear.get(code), targetFor(targets, code, choice), period));
  }
  return standings;
}
