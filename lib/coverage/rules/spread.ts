/** Where one value stands among others. `place` counts from the highest; `third` is null where there are too few to say. */
export type Place = { place: number; of: number; third: "bawah" | "tengah" | "atas" | null };

/** Of fewer than this many, a third is no statement. */
const FEWEST = 6;

/** @param values all that are known, the own one among them */
export function placeOf(own: number, values: readonly number[]): Place {
  const above = values.filter((value) => value > own).length;
  const below = values.filter((value) => value < own).length;
  const of = values.length;
  // Those that are equal share the middle of the places that they take.
  const share = of <= 1 ? 0.5 : (below + (of - above - below - 1) / 2) / (of - 1);
  const third = share < 1 / 3 ? "bawah" : share > 2 / 3 ? "atas" : "tengah";
  return { place: above + 1, of, third: of < FEWEST ? null : third };
}

/** As many as this share of all may stand at the end of a strip instead of beyond it. */
const OUTLIERS = 0.05;
/** Free behind the last dot. */
const ROOM = 1.04;
/** What no outlier cuts off, a ratio. */
const SHOWN = 1.15;

/** @returns how many values lie beyond the end of their strip, and are drawn at it */
export function countBeyond(values: readonly number[], target: number | null): number {
  const end = stripEnd(values, target);
  return values.filter((value) => value > end).length;
}

/**
 * Where a strip of dots that begins at 0 ends: behind all values and the target, unless a few values so far above 100%
 * would press all others together.
 * @param values ratios, at least one
 * @param target a ratio, or null where it does not compare
 */
export function stripEnd(values: readonly number[], target: number | null): number {
  const sorted = values.toSorted((a, b) => a - b);
  const most = sorted[Math.ceil(sorted.length * (1 - OUTLIERS)) - 1]!;
  return ROOM * Math.min(Math.max(sorted.at(-1)!, target ?? 0), Math.max(SHOWN, most));
}
