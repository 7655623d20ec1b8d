import type { Period } from "@/lib/core/period";
import type { SeriesPoint } from "@/lib/coverage/schema";
import type { RegisterValue } from "@/lib/published/rules/agreement";

/** @returns what a series says of each of its months, to hold printed figures against */
export function registerOf(series: readonly SeriesPoint[]): (period: Period) => RegisterValue | null {
  const values = new Map(
    series.map(({ period, participants, reported, coverage, simulated }) => {
      return [period, { participants, workers: reported.workers, coverage, simulated }];
    }),
  );
  return (period) => values.get(period) ?? null;
}
