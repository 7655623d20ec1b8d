/** How wide a dot is, and how many rows there are. */
type Packing = { width: number; rows: number };

/**
 * Puts dots of a line into rows so that they do not cover each other; where they are too many, each lies over the one
 * it covers least.
 * @param places along the line, in the unit of the width, in any order
 * @returns the row of each, from 0, in the order given
 */
export function packDots(places: readonly number[], { width, rows }: Packing): number[] {
  const order = [...places.keys()].sort((one, other) => places[one]! - places[other]!);
  const last = Array.from({ length: rows }, () => -Infinity);
  // The row that has waited for a dot longest is first.
  const waiting = [...last.keys()];
  const packed: number[] = [];
  for (const index of order) {
    const place = places[index]!;
    const free = last.findIndex((before) => before <= place - width);
    const row = free === -1 ? waiting[0]! : free;
    waiting.push(...waiting.splice(waiting.indexOf(row), 1));
    last[row] = place;
    packed[index] = row;
  }
  return packed;
}
