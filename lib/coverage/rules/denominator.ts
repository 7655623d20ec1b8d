import type { WorkerSegment } from "@/lib/core/vocabulary";

/** The worker count in force of one region, segment and year. Count in people. */
export type WorkerCell = {
  segment: WorkerSegment;
  year: number;
  count: number;
  simulated: boolean;
  sourceId: string;
};

export type Denominator = { count: number; year: number; simulated: boolean; sources: string[] };

/** A count older than this is no measure of today's workers any more (DECISIONS 46). */
export const OLDEST_REFERENCE_YEARS = 15;

/**
 * The workers of a region for a month: the real before the simulated, then the latest reference year not after the
 * month's year. Workers outside wage employment (BPU) are all workers less employees of the same year where no source
 * counts them.
 * @param cells the region's cells of one base, any years
 */
export function denominatorOf(cells: readonly WorkerCell[], segment: WorkerSegment, year: number): Denominator | null {
  const usable = cells.filter((cell) => cell.year <= year && cell.year >= year - OLDEST_REFERENCE_YEARS);
  const real = usable.filter((cell) => !cell.simulated);
  return latestOf(real, segment) ?? (real.length === usable.length ? null : latestOf(usable, segment));
}

function latestOf(cells: readonly WorkerCell[], segment: WorkerSegment): Denominator | null {
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => b - a);
  for (const candidate of years) {
    const ofYear = cells.filter((cell) => cell.year === candidate);
    const direct = ofYear.find((cell) => cell.segment === segment);
    if (direct)
      return { count: direct.count, year: candidate, simulated: direct.simulated, sources: [direct.sourceId] };
    const all = ofYear.find((cell) => cell.segment === "ALL");
    const employees = ofYear.find((cell) => cell.segment === "PU");
    if (segment === "BPU" && all && employees && all.count >= employees.count) {
      return {
        count: all.count - employees.count,
        year: candidate,
        simulated: all.simulated || employees.simulated,
        sources: [...new Set([all.sourceId, employees.sourceId])],
      };
    }
  }
  return null;
}

/** The workers of several regions together. `complete` is false where one of them has no count. */
export type WorkerSum = {
  count: number | null;
  year: number | null;
  mixedYears: boolean;
  complete: boolean;
  simulated: boolean;
  sources: string[];
};

export function sumDenominators(parts: readonly (Denominator | null)[]): WorkerSum {
  const known = parts.filter((part) => part !== null);
  const years = known.map((part) => part.year);
  return {
    count: known.length === 0 ? null : known.reduce((sum, part) => sum + part.count, 0),
    year: known.length === 0 ? null : Math.max(...years),
    mixedYears: new Set(years).size > 1,
    complete: known.length === parts.length,
    simulated: known.some((part) => part.simulated),
    sources: [...new Set(known.flatMap((part) => part.sources))],
  };
}
