import type { Values } from "../schema";
import { SEASON, seasonOf } from "./season";
import { dampedTrend, smoothed, slopeOf } from "./smoothing";

// Three ways to go on with a series, the standard ones for a season of months. Each takes the values up to its origin, the
// last of them, and answers for 1 to `ahead` months after it, in the unit of the values; null is a month it cannot say.

export type Forecast = (number | null)[];

/** The same month of the last year that is known to the origin: what every other method has to beat. */
export function seasonalNaive(values: Values, ahead: number): Forecast {
  return Array.from({ length: ahead }, (_, step) => {
    const back = SEASON * Math.ceil((step + 1) / SEASON);
    return values[values.length + step - back] ?? null;
  });
}

/**
 * The combination: the median of seasonal naive, Theta and a damped trend, the latter two on values without their season.
 * @returns null where the season is not known yet
 */
export function combined(values: Values, ahead: number): Forecast | null {
  const season = seasonOf(values);
  if (season === null) return null;
  const plain = values.map((value, at) => (value === null ? null : value - season[at % SEASON]!));
  const naive = seasonalNaive(values, ahead);
  const [one, other] = [theta(plain, ahead), dampedTrend(plain, ahead)];
  return naive.map((value, step) => {
    if (value === null) return null;
    const above = season[(values.length + step) % SEASON]!;
    return middleOf(value, one[step]! + above, other[step]! + above);
  });
}

/** Theta as simple exponential smoothing with half the slope of the regression line as drift (Hyndman, Billah 2003). */
function theta(plain: Values, ahead: number): number[] {
  const { level, weight } = smoothed(plain);
  const drift = slopeOf(plain) / 2;
  const lag = (1 - (1 - weight) ** plain.length) / weight;
  return Array.from({ length: ahead }, (_, step) => level + drift * (step + lag));
}

function middleOf(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
