import type { Values } from "../schema";

// Exponential smoothing of a series without season. A missing month moves the state on and corrects nothing. Weights are
// those of a grid that would have foreseen each next month best, by squared error.

const LEVEL_WEIGHTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const TREND_WEIGHTS = [0.02, 0.1, 0.3];
const DAMPINGS = [0.8, 0.9, 0.95, 0.98];

type State = { level: number; trend: number; error: number };
type Weights = { ofLevel: number; ofTrend: number; damping: number };

/** Holt's smoothing with a trend that fades by `damping` each month; with 0 there is no trend. */
function run(values: Values, start: number, trendAtStart: number, { ofLevel, ofTrend, damping }: Weights): State {
  let level = values[start]!;
  let trend = trendAtStart;
  let error = 0;
  for (let at = start + 1; at < values.length; at++) {
    const expected = level + damping * trend;
    const value = values[at] ?? null;
    trend *= damping;
    if (value === null) {
      level = expected;
      continue;
    }
    const miss = value - expected;
    error += miss * miss;
    level = expected + ofLevel * miss;
    trend += ofLevel * ofTrend * miss;
  }
  return { level, trend, error };
}

function firstKnown(values: Values): number {
  return values.findIndex((value) => value !== null);
}

/** @returns the level at the end by simple exponential smoothing, and the weight that fits best */
export function smoothed(values: Values): { level: number; weight: number } {
  const start = firstKnown(values);
  let best = { level: 0, weight: 1, error: Infinity };
  for (const weight of LEVEL_WEIGHTS) {
    const { level, error } = run(values, start, 0, { ofLevel: weight, ofTrend: 0, damping: 0 });
    if (error < best.error) best = { level, weight, error };
  }
  return best;
}

/** @returns 1 to `ahead` months after the end by a damped additive trend, ETS(A,Ad,N) */
export function dampedTrend(values: Values, ahead: number): number[] {
  const start = firstKnown(values);
  const trend = slopeOf(values.slice(0, start + YEAR));
  let best: State & { damping: number } = { level: 0, trend: 0, error: Infinity, damping: 1 };
  for (const damping of DAMPINGS)
    for (const ofTrend of TREND_WEIGHTS)
      for (const ofLevel of LEVEL_WEIGHTS) {
        const state = run(values, start, trend, { ofLevel, ofTrend, damping });
        if (state.error < best.error) best = { ...state, damping };
      }
  let fading = 0;
  return Array.from({ length: ahead }, (_, step) => {
    fading += best.damping ** (step + 1);
    return best.level + fading * best.trend;
  });
}

const YEAR = 12;

/** @returns the slope of the regression line through the known values, per month */
export function slopeOf(values: Values): number {
  let [n, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  values.forEach((value, at) => {
    if (value === null) return;
    n += 1;
    sumX += at;
    sumY += value;
    sumXX += at * at;
    sumXY += at * value;
  });
  const spread = n * sumXX - sumX * sumX;
  return spread === 0 ? 0 : (n * sumXY - sumX * sumY) / spread;
}
