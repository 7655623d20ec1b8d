import { z } from "zod";
import { MONTH_NAMES } from "./month-names";

export { MONTH_NAMES };

/** A calendar month as `YYYY-MM`. */
export type Period = string & { readonly __brand: "Period" };

const PATTERN = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
/** What may be asked for: far enough from both ends that looking years back or ahead never leaves the months there are. */
const ASKED = /^(19[5-9]|20[0-8])\d-(0[1-9]|1[0-2])$/;

export const periodSchema = z
  .string()
  .regex(ASKED, "Periode ditulis sebagai TTTT-BB, misalnya 2025-09.")
  .transform((text) => text as Period);

/** @returns the period, or null when the text is not a month between 1950-01 and 2089-12 */
export function parsePeriod(text: string): Period | null {
  return ASKED.test(text) ? (text as Period) : null;
}

/** @throws RangeError for a month outside 1..12 or a year outside 1900..2099 */
export function periodOf(year: number, month: number): Period {
  const period = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  if (!PATTERN.test(period)) throw new RangeError(`not a month: ${year}-${month}`);
  return period as Period;
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** @returns the month of the year, 1 to 12 */
export function monthOf(period: Period): number {
  return Number(period.slice(5, 7));
}

export function addMonths(period: Period, months: number): Period {
  const index = yearOf(period) * 12 + (monthOf(period) - 1) + months;
  return periodOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** @returns whole months from `from` to `to`; negative when `to` is earlier */
export function monthsBetween(from: Period, to: Period): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}

/** The month a change is compared with first: coverage peaks in December and falls to June (domain.md, saw-tooth). */
export function sameMonthLastYear(period: Period): Period {
  return addMonths(period, -12);
}

/** @returns for example `September 2025` */
export function formatPeriod(period: Period): string {
  return `${MONTH_NAMES[monthOf(period) - 1]} ${yearOf(period)}`;
}

/** @returns for example `Sep 2025` */
export function formatPeriodShort(period: Period): string {
  return `${MONTH_NAMES[monthOf(period) - 1]?.slice(0, 3)} ${yearOf(period)}`;
}

/** @returns a date as precise as it is given: `2021`, `September 2021` or `15 September 2021` */
export function formatDate(text: string): string {
  const [year = "", month, day] = text.split("-");
  const name = MONTH_NAMES[Number(month) - 1];
  return [day === undefined ? null : String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** @returns a day as `12 Okt 2025` @param day `YYYY-MM-DD` */
export function formatDayShort(day: string): string {
  return `${Number(day.slice(8, 10))} ${formatPeriodShort(day.slice(0, 7) as Period)}`;
}

/** @returns every month from `from` to `to`, both included; empty when `to` is earlier */
export function periodsFrom(from: Period, to: Period): Period[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index));
}

/** More months than these are named by the first and the last. */
const MOST_NAMED = 3;

/** @returns months in words, `Januari 2025, Maret 2025`; many as `Januari 2025 sampai April 2025 (4 bulan)` */
export function formatPeriods(periods: readonly Period[]): string {
  if (periods.length <= MOST_NAMED) return periods.map(formatPeriod).join(", ");
  const sorted = [...periods].sort();
  return `${formatPeriod(sorted[0]!)} sampai ${formatPeriod(sorted.at(-1)!)} (${sorted.length} bulan)`;
}

/** Western Indonesian time (WIB), by which months begin and end here. */
export const WIB_MS = 7 * 60 * 60 * 1000;

/** @returns the month in Indonesia at a moment */
export function periodAt(moment: Date): Period {
  const there = new Date(moment.getTime() + WIB_MS);
  return periodOf(there.getUTCFullYear(), there.getUTCMonth() + 1);
}
