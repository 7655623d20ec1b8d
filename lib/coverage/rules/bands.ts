import type { Band } from "../schema";

/** Below what any two counts of people can differ by, and above what dividing them leaves behind. */
const NOISE = 1e-12;

/** @param bands from the lowest on @returns the word for a coverage, a ratio 0..n; null where there is no coverage or no word */
export function bandOf(coverage: number | null, bands: readonly Band[]): Band | null {
  if (coverage === null) return null;
  return bands.findLast(({ fromPercent }) => coverage >= fromPercent / 100 - NOISE) ?? null;
}
