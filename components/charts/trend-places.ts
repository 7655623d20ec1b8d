export type Point = readonly [x: number, y: number];
export type Anchor = "end" | "middle" | "start";

/** How much of a label stands left of its point. */
const LEFT: Record<Anchor, number> = { end: 1, middle: 0.5, start: 0 };
const STEP = 0.125;

type Room = {
  /** of the label, as a share of the plot's width where it is narrowest, so that it is free at every width */
  width: number;
  /** of the label and of the plot, in the unit of y, and what stays free around it */
  height: number;
  plot: number;
  clear: number;
};

/**
 * Finds the place nearest to a point where its label covers no line.
 * @param lines as corners: x a share of the plot's width, y from its top
 * @returns null where there is none
 */
export function placeNear(point: Point, lines: readonly Point[][], room: Room): { top: number; anchor: Anchor } | null {
  const [x, y] = point;
  let best: { top: number; anchor: Anchor; cost: number } | null = null;
  for (const anchor of ["middle", "end", "start"] as const) {
    const left = x - room.width * LEFT[anchor];
    const right = left + room.width;
    if (left < 0 || right > 1) continue;
    const taken = lines.flatMap((line) => spansIn(line, left, right));
    for (let top = 0; top + room.height <= room.plot; top += STEP) {
      const cost = Math.abs(top + room.height / 2 - y);
      if (best && cost >= best.cost) continue;
      const isFree = taken.every(([from, to]) => to < top - room.clear || from > top + room.height + room.clear);
      if (isFree) best = { top, anchor, cost };
    }
  }
  return best;
}

/** The heights that a line takes between two places of x. */
function spansIn(line: readonly Point[], left: number, right: number): Point[] {
  return line.slice(1).flatMap(([x, y], index): Point[] => {
    const [before, from] = line[index]!;
    if (x < left || before > right) return [];
    const at = (place: number) => (x === before ? y : from + ((y - from) * (place - before)) / (x - before));
    const ends = [at(Math.max(before, left)), at(Math.min(x, right))];
    return [[Math.min(...ends), Math.max(...ends)]];
  });
}
