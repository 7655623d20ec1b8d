export type Point = readonly [x: number, y: number];

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** One step sideways counts as this many forward: straight on is preferred, coasts are followed. */
const SIDEWAYS = 2;

/**
 * Where an arrow key leads: the nearest point inside a right angle around its direction; where there is none,
 * the nearest on that side at all, so that every island can be reached.
 * @returns an index into `points`, or null when nothing lies that way or the key is no arrow
 */
export function stepTo(key: string, points: readonly Point[], from: number): number | null {
  const step = STEPS[key];
  const origin = points[from];
  if (!step || !origin) return null;
  let best: number | null = null;
  let bestCost = Infinity;
  points.forEach(([x, y], index) => {
    const [dx, dy] = [x - origin[0], y - origin[1]];
    const forward = dx * step[0] + dy * step[1];
    const sideways = Math.abs(dx * step[1]) + Math.abs(dy * step[0]);
    if (index === from || forward <= 0) return;
    // Outside the right angle only counts when nothing is inside it.
    const cost = forward + sideways * SIDEWAYS + (sideways > forward ? 1e6 : 0);
    if (cost < bestCost) [best, bestCost] = [index, cost];
  });
  return best;
}

/** @returns the index of the nearest point within `reach`, or null */
export function nearestTo([x, y]: Point, points: readonly Point[], reach: number): number | null {
  let best: number | null = null;
  let bestDistance = reach;
  points.forEach((point, index) => {
    const distance = Math.hypot(point[0] - x, point[1] - y);
    if (distance <= bestDistance) [best, bestDistance] = [index, distance];
  });
  return best;
}
