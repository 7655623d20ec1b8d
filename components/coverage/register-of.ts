import type { Period } from "@/lib/core/period";
import { statedCoverage } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";
import type { RegisterValue } from "@/lib/published/rules/agreement";

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
