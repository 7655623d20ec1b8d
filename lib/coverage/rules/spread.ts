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
