import { MONTH_NAMES, monthOf, yearOf, type Period } from "@/lib/core/period";
import type { SeriesPoint } from "../schema";

/** @returns the coverage of a month as far as it speaks for the area: null where too few reported or nothing is known to divide by */
export function statedCoverage(point: Pick<SeriesPoint, "coverage" | "flags">): number | null {
  return point.flags.includes("few-reports") ? null : point.coverage;
}

/** @returns the last month of a series that a line ends in; null where no line can be drawn */
export function lastStated(series: readonly SeriesPoint[]): Period | null {
  return series.findLast((point) => statedCoverage(point) !== null)?.period ?? null;
}

/** One month of the year with the point of each year; a missing month is a gap, never 0. */
export type MonthOfYear = { month: number; label: string; byYear: ReadonlyMap<number, SeriesPoint> };

/** Lays years over each other by month, so that the saw-tooth does not pass for growth or loss. */
export function overYears(series: readonly SeriesPoint[]): { years: number[]; months: MonthOfYear[] } {
  const years = [...new Set(series.map((point) => yearOf(point.period)))].sort((a, b) => a - b);
  const months = MONTH_NAMES.map((name, index) => ({
    month: index + 1,
    label: name.slice(0, 3),
    byYear: new Map(
      series.filter((point) => monthOf(point.period) === index + 1).map((point) => [yearOf(point.period), point]),
    ),
  }));
  return { years, months };
}
