import { placeLabels, type Place } from "../rules/place-labels";
import type { Rung } from "./ladder";

/** A letter of the widest face that may be shown, and what stands between a mark and its name; in letters' heights. */
const LETTER = 0.6;
const BESIDE_MARK = 0.5;

/** Which of its names each target has beside its mark, -1 for none, and where these stand. */
export type NamedRungs = { length: number; places: Place[] };

/**
 * The longest names that find room beside the marks, up to those meant for the width; without any room the marks stand
 * alone.
 * @param width of the scale in letters' heights
 * @param longest of the names, 0 for the shortest
 */
export function nameRungs(rungs: readonly Rung[], width: number, longest: number): NamedRungs {
  // The chosen target is placed first, then the others from left to right.
  const order = [...rungs.keys()].sort((one, other) => Number(rungs[other]!.isChosen) - Number(rungs[one]!.isChosen));
  for (let length = longest; length >= 0; length--) {
    const labels = order.map((index) => ({
      at: (rungs[index]!.at / 100) * width,
      width: rungs[index]!.names[length]!.length * LETTER + BESIDE_MARK,
    }));
    const placed = placeLabels(labels, width);
    if (placed) return { length, places: rungs.map((_, index) => placed[order.indexOf(index)]!) };
  }
  return { length: -1, places: [] };
}

/** @returns how many rows of names stand above the scale, and below it */
export function rowsAround(places: readonly Place[]): { up: number; down: number } {
  const rows = places.map(({ row }) => row);
  return { up: Math.max(0, ...rows.map((row) => -row)), down: Math.max(0, ...rows) };
}
