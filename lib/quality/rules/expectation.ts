import type { Past } from "./history";
import { THRESHOLDS } from "./thresholds";

/**
 * What a figure is held against: the people expected, and how far around it is usual, as a difference of logarithms.
 * `bySeason` false: there is no month of a year ago, so only the last month was compared.
 */
export type Expectation = { people: number; tolerance: number; bySeason: boolean };

/** The steps that a prediction is made of, both in logarithms. */
type Logs = readonly (number | null)[];

/**
 * Two predictions of a month, each from the region's own past (domain.md, saw-tooth): the last month moved by what
 * these two months usually do, and the same month last year moved by what the last year did. Medians, so that one odd
 * year or one wrong month does not carry on.
 * @returns every expectation that the past allows; a figure is odd only if it is odd by all of them. Empty: no past.
 */
export function expectationsOf(past: Past): Expectation[] {
  const logs = past.map((people) => (people !== null && people > 0 ? Math.log(people) : null));
  const found = [fromLastMonth, fromLastYear].flatMap((predict) => {
    const predicted = predict(logs, 0);
    return predicted === null ? [] : [{ ...around(predicted, surprises(logs, predict)), bySeason: true }];
  });
  if (found.length > 0) return found;
  const last = latest(logs, 0);
  return last === null ? [] : [{ people: Math.exp(last.value), tolerance: THRESHOLDS.withoutSeason, bySeason: false }];
}

/** @returns how many tolerances the figure lies from the nearest expectation, 0..n; null without any */
export function oddness(active: number, expectations: readonly Expectation[]): number | null {
  if (active <= 0 || expectations.length === 0) return null;
  return Math.min(...expectations.map(({ people, tolerance }) => Math.abs(Math.log(active / people)) / tolerance));
}

/** @returns the expectation that the figure is nearest to */
export function nearest(active: number, expectations: readonly Expectation[]): Expectation {
  const distance = (one: Expectation) => Math.abs(Math.log(Math.max(active, 1) / one.people));
  return expectations.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

function fromLastMonth(logs: Logs, at: number): number | null {
  const last = latest(logs, at);
  if (!last) return null;
  const usual: number[] = [];
  for (let year = 1; year <= THRESHOLDS.years; year++) {
    const moved = difference(logs, at + 12 * year, at + 12 * year + last.monthsAgo);
    if (moved !== null) usual.push(moved);
  }
  return usual.length === 0 ? null : last.value + median(usual);
}

function fromLastYear(logs: Logs, at: number): number | null {
  const lastYear = logs[at + 12] ?? null;
  if (lastYear === null) return null;
  const moved: number[] = [];
  for (let back = 1; back <= THRESHOLDS.longestGap; back++) {
    const overYear = difference(logs, at + back, at + back + 12);
    if (overYear !== null) moved.push(overYear);
  }
  return moved.length === 0 ? null : lastYear + median(moved);
}

/** How far the same prediction was off in each of the last months, without sign. */
function surprises(logs: Logs, predict: typeof fromLastMonth): number[] {
  const found: number[] = [];
  for (let at = 1; at <= THRESHOLDS.monthsOfSurprises; at++) {
    const value = logs[at] ?? null;
    const predicted = value === null ? null : predict(logs, at);
    if (value !== null && predicted !== null) found.push(Math.abs(value - predicted));
  }
  return found;
}

function around(predicted: number, off: readonly number[]): { people: number; tolerance: number } {
  const people = Math.exp(predicted);
  // 1.4826 makes the median absolute deviation comparable to a standard deviation.
  const usual =
    off.length < THRESHOLDS.leastSurprises
      ? THRESHOLDS.unknownSpread
      : Math.max(THRESHOLDS.smallestJump, THRESHOLDS.spreads * 1.4826 * median(off));
  const byChance = THRESHOLDS.chance / Math.sqrt(people);
  return { people, tolerance: Math.max(byChance, Math.min(THRESHOLDS.largestJump, usual)) };
}

function latest(logs: Logs, at: number): { value: number; monthsAgo: number } | null {
  for (let back = 1; back <= THRESHOLDS.longestGap; back++) {
    const value = logs[at + back] ?? null;
    if (value !== null) return { value, monthsAgo: back };
  }
  return null;
}

function difference(logs: Logs, later: number, earlier: number): number | null {
  const [one, other] = [logs[later] ?? null, logs[earlier] ?? null];
  return one === null || other === null ? null : one - other;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
