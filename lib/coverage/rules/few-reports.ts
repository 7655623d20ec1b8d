import type { AreaCoverage } from "../schema";

/** Where those that reported hold less of an area's workers than this, nothing is said of the area as a whole (DECISIONS 47). */
export const ENOUGH_REPORTED = 0.8;

type Reported = Pick<AreaCoverage, "participants" | "reported" | "workers" | "flags">;

/**
 * @returns how much of the area's workers those hold that reported, 0..1; by number of regencies where the workers of
 * some are not known, as nobody can say then how much the others weigh
 */
export function reportedShare({ reported, workers, flags }: Omit<Reported, "participants">): number {
  if (reported.n === reported.of) return 1;
  const isWeighed = !flags.includes("workers-incomplete") && workers !== null && workers > 0;
  if (isWeighed && reported.workers !== null) return Math.min(1, reported.workers / workers);
  return reported.of === 0 ? 0 : reported.n / reported.of;
}

/** @returns whether an area has figures of so few of its regencies that they do not speak for it */
export function isFewReports(area: Reported): boolean {
  return area.participants !== null && reportedShare(area) < ENOUGH_REPORTED;
}
