import { monthsBetween, periodOf, type Period } from "@/lib/core/period";

// Design §5. People are whole numbers, ratios are 0..n, percent is 0..100 and above.

/** A target's percent with four decimals as a whole number, so that comparing and multiplying stay exact. */
function exactPercent(percent: number): number {
  return Math.round(percent * 10_000);
}

const WHOLE = 1_000_000;

/** @returns participants / workers, above 1 kept as it is; null when either is missing or there are no workers */
export function coverageOf(participants: number | null, workers: number | null): number | null {
  if (participants === null || workers === null || workers === 0) return null;
  return participants / workers;
}

/** @returns the people that the target asks for: ceil(target x workers) */
export function peopleNeeded(targetPercent: number, workers: number | null): number | null {
  if (workers === null) return null;
  return Math.ceil((exactPercent(targetPercent) * workers) / WHOLE);
}

/** @returns people still missing to the target, never below 0; null when a count is missing */
export function gapOf(participants: number | null, workers: number | null, targetPercent: number): number | null {
  const needed = peopleNeeded(targetPercent, workers);
  if (participants === null || needed === null) return null;
  return Math.max(0, needed - participants);
}

/** Compared by exact value, never by what is displayed. @returns null when a count is missing */
export function meetsTarget(
  participants: number | null,
  workers: number | null,
  targetPercent: number,
): boolean | null {
  if (participants === null || workers === null || workers === 0) return null;
  return participants * WHOLE >= exactPercent(targetPercent) * workers;
}

/** Capaian: coverage / target, 0..n. Never call it coverage. */
export function attainmentOf(coverage: number | null, targetPercent: number): number | null {
  return coverage === null ? null : coverage / (targetPercent / 100);
}

/** @returns whole months from the period to the end of the target's year; 0 or less when the deadline has passed */
export function monthsLeft(period: Period, targetYear: number): number {
  return monthsBetween(period, periodOf(targetYear, 12));
}

/** @returns people per month needed to close the gap; null when no month is left or the gap is unknown */
export function paceOf(gap: number | null, months: number): number | null {
  return gap === null || months <= 0 ? null : Math.ceil(gap / months);
}

/** How a change of coverage splits. All three are ratio differences and add up to `total`. */
export type ChangeParts = { total: number; participants: number; workers: number; definition: number };

type Counted = { participants: number; workers: number };

/**
 * Splits a change of coverage exactly: first participants move, then workers, the rest is the definition.
 * @param before the earlier month under its own definition
 * @param beforeRestated the earlier month under the later month's definition, the same as `before` where it did not change
 */
export function splitChange(before: Counted, after: Counted, beforeRestated: Counted = before): ChangeParts | null {
  const from = coverageOf(before.participants, before.workers);
  const restated = coverageOf(beforeRestated.participants, beforeRestated.workers);
  const moved = coverageOf(after.participants, beforeRestated.workers);
  const to = coverageOf(after.participants, after.workers);
  if (from === null || restated === null || moved === null || to === null) return null;
  return { total: to - from, participants: moved - restated, workers: to - moved, definition: restated - from };
}
