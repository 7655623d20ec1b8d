import type { Values } from "../schema";

/** Months of a season: what locally funded members are paid for repeats every year (domain.md, saw-tooth). */
export const SEASON = 12;
const HALF = SEASON / 2;

/**
 * The additive season of a series by classical decomposition: what each month of the year lies above or below the centred
 * mean of the twelve months around it. A gap is bridged by a line for these means only, and adds nothing of its own.
 * @returns twelve deviations that add up to 0, in the unit of the values, the first for index 0, 12, 24 ...; null where
 *   two whole years do not show every month of the year
 */
export function seasonOf(values: Values): number[] | null {
  const bridged = bridge(values);
  const sums = new Array<number>(SEASON).fill(0);
  const counts = new Array<number>(SEASON).fill(0);
  for (let at = HALF; at < values.length - HALF; at++) {
    const value = values[at] ?? null;
    if (value === null) continue;
    let around = (bridged[at - HALF]! + bridged[at + HALF]!) / 2;
    for (let near = at - HALF + 1; near < at + HALF; near++) around += bridged[near]!;
    sums[at % SEASON]! += value - around / SEASON;
    counts[at % SEASON]! += 1;
  }
  if (counts.some((count) => count === 0)) return null;
  const means = sums.map((sum, month) => sum / counts[month]!);
  const middle = means.reduce((sum, mean) => sum + mean, 0) / SEASON;
  return means.map((mean) => mean - middle);
}

/** @returns the values with a straight line through each gap; what lies outside the known ones repeats the nearest */
function bridge(values: Values): number[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  let next = 0;
  return values.map((value, at) => {
    while (next < known.length - 1 && known[next]!.at < at) next++;
    if (value !== null) return value;
    const [before, after] = [known[next - 1], known[next]!];
    if (!before || after.at < at) return after.value;
    return before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at);
  });
}
