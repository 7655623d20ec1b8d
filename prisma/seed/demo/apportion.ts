/**
 * Divides people over weights by the largest remainder, so that the parts add up to the total exactly.
 * @param total people, a whole number >= 0
 * @param weights one for each part, >= 0, in any unit
 * @returns whole people for each weight, in the same order
 * @throws RangeError when there are people but no weight to give them to
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (total < 0 || (total > 0 && sum <= 0))
    throw new RangeError(`cannot divide ${total} people over weights of ${sum}`);
  const exact = weights.map((weight) => (total === 0 ? 0 : (total * weight) / sum));
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((one, other) => one + other, 0);
  const byRemainder = exact.map((part, index) => ({ index, remainder: part - Math.floor(part) }));
  byRemainder.sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}
