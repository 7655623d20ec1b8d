import type { Hundredths, Score } from "../schema";

/** The scores of those rows that were filled in, over what these rows could have at most. */
export type Total = { rows: number; score: Hundredths; most: Hundredths };

/** @returns the sums, exact, as everything is whole hundredths */
export function totalOf(scores: readonly Score[]): Total {
  return {
    rows: scores.length,
    score: scores.reduce((sum, { score }) => sum + score, 0),
    most: scores.reduce((sum, { most }) => sum + most, 0),
  };
}
