/** What an interval is meant to hold. */
export const HELD = 0.8;

/**
 * Half the width of an interval at each distance, from what was missed by there before: the quantile that holds a new miss
 * as often as asked for if it is one like the others (split conformal), and never narrower farther ahead (isotonic
 * regression, weighted by the number of misses).
 * @param misses absolute, by distance, enough at each for the quantile to exist
 */
export function widthsOf(misses: readonly (readonly number[])[]): number[] {
  const pools: { width: number; weight: number; length: number }[] = [];
  for (const missed of misses) {
    pools.push({ width: quantile(missed), weight: missed.length, length: 1 });
    for (let last = pools.at(-1)!, before = pools.at(-2); before && before.width > last.width; before = pools.at(-2)) {
      const weight = before.weight + last.weight;
      const width = (before.width * before.weight + last.width * last.weight) / weight;
      last = { width, weight, length: before.length + last.length };
      pools.splice(-2, 2, last);
    }
  }
  return pools.flatMap(({ width, length }) => new Array<number>(length).fill(width));
}

function quantile(values: readonly number[]): number {
  const rank = Math.ceil((values.length + 1) * HELD);
  return values.toSorted((one, other) => one - other)[Math.min(rank, values.length) - 1]!;
}
