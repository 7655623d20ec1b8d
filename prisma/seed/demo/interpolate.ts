/** A place on the horizontal axis and the value there. */
export type Knot = readonly [at: number, value: number];

/** @returns the value on straight lines between the knots (sorted by place), and the nearest knot's outside them */
export function interpolate(knots: readonly Knot[], at: number): number {
  const after = knots.findIndex(([place]) => place >= at);
  const next = knots[after] ?? knots.at(-1);
  if (!next) throw new RangeError("no knots to interpolate between");
  const previous = after > 0 ? knots[after - 1] : undefined;
  if (!previous) return next[1];
  return previous[1] + ((next[1] - previous[1]) * (at - previous[0])) / (next[0] - previous[0]);
}
