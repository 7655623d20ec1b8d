import { addMonths, monthOf, yearOf, type Period } from "@/lib/core/period";

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/** Weeks begin on Monday. */
export const WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] as const;

/** @returns the weeks of a month, each with seven days as `YYYY-MM-DD`; null where the day lies in another month */
export function weeksOf(period: Period): (string | null)[][] {
  const next = addMonths(period, 1);
  const first = Date.UTC(yearOf(period), monthOf(period) - 1, 1);
  const count = Math.round((Date.UTC(yearOf(next), monthOf(next) - 1, 1) - first) / DAY_MS);
  const before = (new Date(first).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  const weeks = Math.ceil((before + count) / DAYS_A_WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_A_WEEK }, (_, weekday) => {
      const day = week * DAYS_A_WEEK + weekday - before + 1;
      return day < 1 || day > count ? null : `${period}-${String(day).padStart(2, "0")}`;
    }),
  );
}
