import { addMonths, MONTH_NAMES, monthOf, periodOf, yearOf, type Period } from "@/lib/core/period";
import type { SeriesPoint } from "../schema";

/** @returns the coverage of a month as far as it speaks for the area: null where too few reported or nothing is known to divide by */
export function statedCoverage(point: Pick<SeriesPoint, "coverage" | "flags">): number | null {
  return point.flags.includes("few-reports") ? null : point.coverage;
}

/** @returns the last month of a series that a line ends in; null where no line can be drawn */
export function lastStated(series: readonly SeriesPoint[]): Period | null {
  return series.findLast((point) => statedCoverage(point) !== null)?.period ?? null;
}

/** @returns the last month of each year of a series that a line ends in, newest first */
export function endsOfYears(series: readonly SeriesPoint[]): SeriesPoint[] {
  const ends = new Map<number, SeriesPoint>();
  for (const point of series) if (statedCoverage(point) !== null) ends.set(yearOf(point.period), point);
  return [...ends.values()].reverse();
}

/** One or two points are said in a sentence; a line through them would pass for a course of things. */
const LEAST_POINTS = 3;

/** @returns whether a series has enough months to be drawn */
export function isDrawn(series: readonly SeriesPoint[]): boolean {
  return series.filter((point) => statedCoverage(point) !== null).length >= LEAST_POINTS;
}

/** @returns whether simulated months stand beside others, so that a line has to tell them apart */
export function isMixed(series: readonly SeriesPoint[]): boolean {
  const drawn = series.filter((point) => statedCoverage(point) !== null);
  return new Set(drawn.map(({ simulated }) => simulated)).size > 1;
}

/** One month of the year with the point of each year; a missing month is a gap, never 0. */
export type MonthOfYear = { month: number; label: string; byYear: ReadonlyMap<number, SeriesPoint> };

/** Lays years over each other by month, so that the saw-tooth does not pass for growth or loss. */
export function overYears(series: readonly SeriesPoint[]): { years: number[]; months: MonthOfYear[] } {
  const years = [...new Set(series.map((point) => yearOf(point.period)))].sort((a, b) => a - b);
  const months = MONTH_NAMES.map((name, index) => ({
    month: index + 1,
    label: name,
    byYear: new Map(
      series.filter((point) => monthOf(point.period) === index + 1).map((point) => [yearOf(point.period), point]),
    ),
  }));
  return { years, months };
}

/** A peak says something only where enough of its year is known. */
const LEAST_MONTHS = 6;

/**
 * @returns whether every year that is over had its highest month in December and fell after it, two years at least, as
 * far as the series goes. A year whose December or January after it is unknown proves nothing, so the answer is no.
 */
export function peaksEachDecember(series: readonly SeriesPoint[]): boolean {
  const stated = new Map(series.map((point) => [point.period, statedCoverage(point)]));
  const at = (period: Period) => stated.get(period) ?? null;
  const end = lastStated(series);
  if (end === null) return false;
  const first = yearOf(series.find((point) => statedCoverage(point) !== null)!.period);
  const over = Array.from({ length: yearOf(end) - first }, (_, index) => first + index);
  return (
    over.length >= 2 &&
    over.every((year) => {
      const december = periodOf(year, 12);
      const peak = at(december);
      const after = at(addMonths(december, 1));
      const others = Array.from({ length: 11 }, (_, index) => at(periodOf(year, index + 1))).filter(
        (value) => value !== null,
      );
      if (peak === null || after === null || others.length + 1 < LEAST_MONTHS) return false;
      return after < peak && others.every((value) => value < peak);
    })
  );
}
