export type Label = { top: number; height: number };

/**
 * Keeps names in the margin from covering each other, each as near to its line as the others allow.
 * @param labels wanted places; all lengths in one unit
 * @param room height of the margin; names stay in it unless they are more than it holds
 * @returns the top of each, in the order given
 */
export function spreadApart(labels: readonly Label[], room: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.top - labels[b]!.top);
  const total = labels.reduce((sum, { height }) => sum + height, 0);
  // Without the heights above it each name wants an offset, and offsets must not fall: pool adjacent violators.
  const pools: { offset: number; size: number }[] = [];
  const above: number[] = [];
  let sum = 0;
  for (const index of order) {
    above[index] = sum;
    let pool = { offset: labels[index]!.top - sum, size: 1 };
    sum += labels[index]!.height;
    for (let last = pools.at(-1); last && last.offset > pool.offset; last = pools.at(-1)) {
      pools.pop();
      const size = last.size + pool.size;
      pool = { offset: (last.offset * last.size + pool.offset * pool.size) / size, size };
    }
    pools.push(pool);
  }
  const offsets = pools.flatMap(({ offset, size }) => Array.from({ length: size }, () => offset));
  const placed: number[] = [];
  order.forEach((index, place) => {
    placed[index] = above[index]! + Math.max(0, Math.min(offsets[place]!, room - total));
  });
  return placed;
}
