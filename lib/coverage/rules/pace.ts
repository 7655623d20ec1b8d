import { addMonths, monthsBetween, periodOf, type Period } from "@/lib/core/period";

/** @returns people per month over a year, rising or falling; null when the change is unknown */
export function achievedPaceOf(peopleInAYear: number | null): number | null {
  return peopleInAYear === null ? null : peopleInAYear / 12;
}

/** Fifty years: whoever says a month beyond them pretends to know it. */
const FORESEEABLE_MONTHS = 600;
const LAST_MONTH = periodOf(2099, 12);

/** When an achieved pace closes a gap: there already, in a month, `beyond` all that can be foreseen, or never. */
export type Reach = { kind: "reached" | "beyond" | "never" } | { kind: "month"; period: Period };

/**
 * @param gap people missing in `period`, whose workers are taken to stay as they are
 * @param pace people per month
 * @returns null when either is unknown
 */
export function reachOf(gap: number | null, pace: number | null, period: Period): Reach | null {
  if (gap === null) return null;
  if (gap === 0) return { kind: "reached" };
  if (pace === null) return null;
  if (pace <= 0) return { kind: "never" };
  const months = Math.ceil(gap / pace);
  if (months > Math.min(FORESEEABLE_MONTHS, monthsBetween(period, LAST_MONTH))) return { kind: "beyond" };
  return { kind: "month", period: addMonths(period, months) };
}
