import { coverageOf } from "@/lib/coverage/rules/ratio";
import type { Method, Track, Values } from "../schema";
import { combined, seasonalNaive } from "./methods";
import { SEASON } from "./season";
import { widthsOf } from "./widths";

/** How far ahead is looked at most, in months. */
export const AHEAD = 18;
/** What a forecast is made from: five years before it, so that it is the same whatever came earlier. */
export const WINDOW = 60;
/** A season is known after two years. */
export const LEAST_MONTHS = 2 * SEASON;
/** Of fewer tests at a distance nothing is said about it. */
export const LEAST_TESTS = 8;
/** More of the window missing than this, and it is not gone on with. */
const MOST_MISSING = 0.2;

/** What would have been forecast from one month, knowing nothing later: ratios for 1, 2, 3 ... months after it. */
export type Trial = { at: number; combined: Values; naive: Values };

/** @returns what both methods say from each month, `first` or later, that has a figure and enough before it, oldest first */
export function trialsOf(track: Track, first = 0): Trial[] {
  return track.people.flatMap((_, at) => (at < first ? [] : (trialAt(track, at) ?? [])));
}

function trialAt({ people, workers }: Track, at: number): Trial | null {
  const until = people.slice(Math.max(0, at + 1 - WINDOW), at + 1);
  // What lies before the first figure is no gap.
  const known = until.slice(until.findIndex((value) => value !== null));
  const missing = known.filter((value) => value === null).length;
  if (people[at] === null || known.length < LEAST_MONTHS || missing > MOST_MISSING * known.length) return null;
  const forecast = combined(known, AHEAD);
  if (forecast === null) return null;
  // Nobody can be covered less than not at all; workers stay as they are.
  const toRatio = (value: number | null) => coverageOf(value === null ? null : Math.max(0, value), workers[at]!);
  return { at, combined: forecast.map(toRatio), naive: seasonalNaive(known, AHEAD).map(toRatio) };
}

/** How to forecast one distance: by what, what both methods missed by in so many tests, and half the interval, all in percentage points. */
export type Step = { method: Method; tests: number; combined: number; naive: number; width: number };

type Misses = Record<Method, number>;

/**
 * Plans by what has turned out by a month, and by nothing later: the combination only at distances where it missed by
 * less than the naive method, and an interval that holds 80 % of what the chosen one missed by before.
 * @returns 1, 2, 3 ... months ahead, as far as there are enough tests
 */
export function planAt({ coverage }: Track, trials: readonly Trial[], at: number): Step[] {
  const misses: Misses[][] = Array.from({ length: AHEAD }, () => []);
  for (const trial of trials)
    if (trial.at > at - WINDOW)
      for (let ahead = 1; ahead <= Math.min(AHEAD, at - trial.at); ahead++) {
        const missed = missesOf(trial, ahead, coverage[trial.at + ahead] ?? null);
        if (missed) misses[ahead - 1]!.push(missed);
      }
  const untold = misses.findIndex(({ length }) => length < LEAST_TESTS);
  const steps = misses.slice(0, untold === -1 ? AHEAD : untold).map((missed) => {
    const mean = (method: Method) => missed.reduce((sum, each) => sum + each[method], 0) / missed.length;
    const [combination, naive] = [mean("combined"), mean("naive")];
    const method: Method = combination < naive ? "combined" : "naive";
    return { step: { method, tests: missed.length, combined: combination, naive }, missed };
  });
  const widths = widthsOf(steps.map(({ step, missed }) => missed.map((each) => each[step.method])));
  return steps.map(({ step }, index) => ({ ...step, width: widths[index]! }));
}

/** @returns by how many percentage points both methods missed a coverage; null where it or one of them is unknown */
export function missesOf(trial: Trial, ahead: number, actual: number | null): Misses | null {
  const [combination, naive] = [trial.combined[ahead - 1] ?? null, trial.naive[ahead - 1] ?? null];
  if (actual === null || combination === null || naive === null) return null;
  return { combined: Math.abs(actual - combination) * 100, naive: Math.abs(actual - naive) * 100 };
}
