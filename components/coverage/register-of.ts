import type { Period } from "@/lib/core/period";
import { statedCoverage } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";
import { markOf, type PrintedMark, type RegisterValue } from "@/lib/published/rules/agreement";
import type { PublishedFigure } from "@/lib/published/schema";

/** @returns what a series says of each of its months, to hold printed figures against; nothing is held against a few reports */
export function registerOf(series: readonly SeriesPoint[]): (period: Period) => RegisterValue | null {
  const values = new Map(
    series.map((point): [Period, RegisterValue] => {
      const coverage = statedCoverage(point);
      const workers = coverage === null ? null : point.reported.workers;
      return [point.period, { participants: point.participants, workers, coverage, simulated: point.simulated }];
    }),
  );
  return (period) => values.get(period) ?? null;
}

/** @returns one mark a month; of several printed for one month the first is drawn and all are named */
export function printedMarks(
  printed: readonly PublishedFigure[],
  series: readonly SeriesPoint[],
): Map<Period, PrintedMark> {
  const register = registerOf(series);
  const marks = new Map<Period, PrintedMark>();
  for (const figure of printed) {
    const mark = markOf(figure, register);
    if (!mark) continue;
    const known = marks.get(mark.period);
    marks.set(mark.period, known ? { ...known, note: `${known.note}; ${mark.note}` } : mark);
  }
  return marks;
}
