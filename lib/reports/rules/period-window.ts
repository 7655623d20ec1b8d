import { addMonths, monthOf, parsePeriod, yearOf, MONTH_NAMES, type Period } from "@/lib/core/period";

/** When a month may be filled in: from `opensAt` up to but not including `closesAt`. */
export type PeriodWindow = { period: Period; opensAt: Date; closesAt: Date };

/** One region's month, open again from `from` up to but not including `until`. */
export type Reopening = { regionCode: string; period: Period; from: Date; until: Date; reason: string; by: string };

export type PeriodState =
  | { kind: "upcoming"; opensAt: Date }
  | { kind: "open"; closesAt: Date }
  | { kind: "closed"; closedAt: Date }
  | { kind: "reopened"; until: Date; reason: string }
  | { kind: "closed-again"; until: Date };

/** The rhythm where nobody has set another: open once the month is over, through the 10th of the next one. */
export const DEFAULT_CALENDAR = { opensOnDay: 1, lastDay: 10 } as const;
/** A reopening is for a slip, not for a season. Days. */
export const LONGEST_REOPENING = 31;

/** Deadlines are the same instant everywhere and stated in western time (WIB), which is seven hours before UTC all year. */
const WIB_HOURS = 7;
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** @returns the start of a day of the month in western Indonesian time; day 32 runs on into the next month */
function startOfDay(period: Period, day: number): Date {
  return new Date(Date.UTC(yearOf(period), monthOf(period) - 1, day) - WIB_HOURS * HOUR);
}

/** @returns the window of a month under a calendar; a month with a deadline of its own has its own window instead */
export function windowOf(
  period: Period,
  calendar: { opensOnDay: number; lastDay: number } = DEFAULT_CALENDAR,
): PeriodWindow {
  const next = addMonths(period, 1);
  return { period, opensAt: startOfDay(next, calendar.opensOnDay), closesAt: startOfDay(next, calendar.lastDay + 1) };
}

/** @param reopenings of any region and month @returns whether that region's month may be filled in at that time */
export function periodStateOf(
  window: PeriodWindow,
  reopenings: readonly Reopening[],
  regionCode: string,
  at: Date,
): PeriodState {
  if (at < window.opensAt) return { kind: "upcoming", opensAt: window.opensAt };
  if (at < window.closesAt) return { kind: "open", closesAt: window.closesAt };
  const own = reopenings
    .filter((one) => one.regionCode === regionCode && one.period === window.period && one.from <= at)
    .sort((one, other) => other.until.getTime() - one.until.getTime());
  const [longest] = own;
  if (!longest) return { kind: "closed", closedAt: window.closesAt };
  if (at < longest.until) return { kind: "reopened", until: longest.until, reason: longest.reason };
  return { kind: "closed-again", until: longest.until };
}

/**
 * @param text a day as forms send it, `2025-10-11`
 * @returns its first moment in western Indonesian time, null where there is no such day
 */
export function startOfDate(text: string): Date | null {
  const [, period = "", day = ""] = /^(\d{4}-\d{2})-(\d{2})$/.exec(text) ?? [];
  const month = parsePeriod(period);
  if (month === null) return null;
  const start = startOfDay(month, Number(day));
  return dateAt(start) === text ? start : null;
}

/** @returns the day at that moment in western Indonesian time, as forms have it: `2025-10-11` */
export function dateAt(instant: Date): string {
  return new Date(instant.getTime() + WIB_HOURS * HOUR).toISOString().slice(0, 10);
}

/** @returns for example `11 Oktober 2025 pukul 00.00 WIB` */
export function formatInstant(instant: Date): string {
  const local = new Date(instant.getTime() + WIB_HOURS * HOUR);
  const hours = String(local.getUTCHours()).padStart(2, "0");
  const minutes = String(local.getUTCMinutes()).padStart(2, "0");
  const day = `${local.getUTCDate()} ${MONTH_NAMES[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
  return `${day} pukul ${hours}.${minutes} WIB`;
}
