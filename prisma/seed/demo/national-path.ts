import { monthOf, monthsBetween, type Period, periodOf } from "@/lib/core/period";
import { apportion } from "./apportion";
import { interpolate, type Knot } from "./interpolate";
import type { NationalSeries } from "./national-series";

export const SIMULATED_SEGMENTS = ["PU", "BPU", "JAKON", "PMI"] as const;
export type SimulatedSegment = (typeof SIMULATED_SEGMENTS)[number];
export type BySegment = Record<SimulatedSegment, number>;

/** @param counts in the order of `SIMULATED_SEGMENTS` */
export function bySegment(counts: readonly number[]): BySegment {
  const [PU = 0, BPU = 0, JAKON = 0, PMI = 0] = counts;
  return { PU, BPU, JAKON, PMI };
}

const ORIGIN = periodOf(2020, 12);

/** @returns the month as a number that grows by one each month */
export function monthIndex(period: Period): number {
  return monthsBetween(ORIGIN, period);
}

/**
 * What is left of December's active participants in each later month, January first: locally funded members are paid
 * for part of the year, so the count falls to June and climbs back (domain.md, saw-tooth; shape of 2024-12 to 2025-06).
 */
const SAW_TOOTH = [0.955, 0.925, 0.905, 0.89, 0.88, 0.88, 0.895, 0.91, 0.93, 0.95, 0.975, 1];

/** @returns the month as a ratio of the December before and after it, 0.88 to 1 */
export function sawTooth(period: Period): number {
  return SAW_TOOTH[monthOf(period) - 1]!;
}

/**
 * Shares of the segments, from the splits that the `source` texts of national-series.csv print. Three of them name no
 * PMI; its share is carried back from April 2025 and taken out of BPU, where those members were counted.
 */
const SHARES: [Period, BySegment][] = [
  [periodOf(2021, 1), { PU: 0.676, BPU: 0.083, JAKON: 0.233, PMI: 0.008 }],
  [periodOf(2021, 10), { PU: 0.667, BPU: 0.091, JAKON: 0.234, PMI: 0.008 }],
  [periodOf(2023, 12), { PU: 0.602, BPU: 0.208, JAKON: 0.177, PMI: 0.013 }],
  [periodOf(2025, 2), { PU: 0.634, BPU: 0.216, JAKON: 0.134, PMI: 0.016 }],
  [periodOf(2025, 4), { PU: 0.641, BPU: 0.226, JAKON: 0.117, PMI: 0.016 }],
  [periodOf(2025, 5), { PU: 0.665, BPU: 0.202, JAKON: 0.117, PMI: 0.016 }],
];

/** Who leaves and comes back within a year: mostly members that a local budget pays for, and construction workers. */
const SEASONAL: BySegment = { PU: 0.35, BPU: 0.45, JAKON: 0.2, PMI: 0 };

/**
 * Active participants of the nation, in people: through every published month, with the saw-tooth between them, and on
 * from the last one as the season goes.
 */
export function nationalActive(series: NationalSeries, period: Period): number {
  const published = series.active.get(period);
  if (published !== undefined) return published;
  return Math.round(trend(series, period) * sawTooth(period));
}

/** @returns people of each segment; they add up to the nation's active participants */
export function nationalSegments(series: NationalSeries, period: Period): BySegment {
  const total = nationalActive(series, period);
  // A published split already holds its season, so only the season between two splits is laid on top.
  const season = splitSeason(period) * trend(series, period);
  const weights = SIMULATED_SEGMENTS.map((segment) => {
    const knots = SHARES.map(([month, shares]): Knot => [monthIndex(month), shares[segment]]);
    return (total - season) * interpolate(knots, monthIndex(period)) + season * SEASONAL[segment];
  });
  return bySegment(apportion(total, weights));
}

function trend(series: NationalSeries, period: Period): number {
  const knots = [...series.active].map(([month, people]): Knot => [
    monthIndex(month),
    Math.log(people / sawTooth(month)),
  ]);
  return Math.exp(interpolate(knots, monthIndex(period)));
}

function splitSeason(period: Period): number {
  const expected = interpolate(
    SHARES.map(([month]): Knot => [monthIndex(month), sawTooth(month)]),
    monthIndex(period),
  );
  return sawTooth(period) - expected;
}
