import { packDots } from "./pack-dots";
import { stripEnd } from "./spread";

/** A strip of dots in units of its own, whatever its width is drawn as. */
export const STRIP = { width: 1000, height: 44 };

/** How wide a dot is where the strip is narrowest, and how far from the line each row stands. */
const DOT = 20;
const ROWS = [0, -7, 7, -14, 14];
const EDGE = 8;

export type SpreadPlaces = {
  /** from the left and from the top, in the order of the values */
  dots: { x: number; y: number }[];
  own: number | null;
  target: number | null;
};

/**
 * Where the dots of a strip stand that begins at 0%, the own one and the tick at the target among them.
 * @param values ratios, at least one
 */
export function spreadPlaces(
  values: readonly number[],
  { own, target }: { own: number | null; target: number | null },
): SpreadPlaces {
  const end = stripEnd(values, target);
  const x = (ratio: number) => Math.round((Math.min(ratio, end) / end) * (STRIP.width - 2 * EDGE)) + EDGE;
  const places = values.map(x);
  const rows = packDots(places, { width: DOT, rows: ROWS.length });
  return {
    dots: places.map((place, index) => ({ x: place, y: STRIP.height / 2 + ROWS[rows[index]!]! })),
    own: own === null ? null : x(own),
    target: target === null ? null : x(target),
  };
}
