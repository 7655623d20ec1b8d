/** One figure of a map in percent; `meets` is decided by the exact counts, never by a rounded percentage. */
export type Binned = { percent: number; meets: boolean | null };

/** A range of a map's scale in percent, `from` included, `to` only in the last one of its side. */
export type Bin = { side: Side; from: number; to: number };

/** Where a range lies: of the target, or `plain` where there is none. */
export type Side = "below" | "above" | "plain";

/** No colour stands for more of the areas than this, or the map would not tell them apart. */
export const LARGEST_SHARE = 0.4;
/** Ten ranges are what a reader tells apart; the side of the target with more areas has seven of them. */
const MANY = 7;
const FEW = 3;
/** Percentage points. The finest is what is printed: areas that differ by less print the same. */
const STEPS = [20, 10, 5, 4, 2.5, 2, 1, 0.5, 0.2, 0.1] as const;
/** A range narrower than this part of a step goes to its neighbour at the target. */
const NARROWEST = 0.5;

/** A range while it is chosen, with the areas in it. */
type Cell = Bin & { count: number };

/**
 * Equal steps of percentage points on each side of the target, which is always an edge: the coarsest at which no range
 * holds more than 40% of the figures. Where that makes too many, sparse ranges at the ends of a side are joined, and
 * where equal steps between cannot do it (two clusters far apart), any sparse neighbours are.
 * @param target in percent, or null for one side without any
 * @returns ranges from low to high without a gap; where figures print the same, one of them may hold more
 */
export function binsOf(figures: readonly Binned[], target: number | null): Bin[] {
  const most = figures.length * LARGEST_SHARE;
  const percents = (keep: (figure: Binned) => boolean) => figures.filter(keep).map(({ percent }) => percent);
  if (target === null)
    return divide(
      percents(() => true),
      "plain",
      null,
      MANY,
      most,
    );
  const below = percents(({ meets }) => meets !== true);
  const above = percents(({ meets }) => meets === true);
  const isMostlyBelow = below.length >= above.length;
  return [
    ...divide(below, "below", target, isMostlyBelow ? MANY : FEW, most),
    ...divide(above, "above", target, isMostlyBelow ? FEW : MANY, most),
  ];
}

/** @returns the index of a figure's range; the side is that of `meets`, whatever the percentage is rounded to */
export function binOf({ percent, meets }: Binned, bins: readonly Bin[]): number {
  const isOfSide = ({ side }: Bin) => side === "plain" || (side === "above") === (meets === true);
  const first = bins.findIndex(isOfSide);
  const last = bins.findLastIndex(isOfSide);
  const found = bins.findLastIndex((bin) => isOfSide(bin) && bin.from <= percent);
  return Math.min(Math.max(found, first), last);
}

function divide(percents: readonly number[], side: Side, target: number | null, limit: number, most: number): Bin[] {
  if (percents.length === 0) return [];
  // Few areas are above a target: there a step of 20 says enough.
  const steps = side === "above" ? STEPS : STEPS.slice(1);
  let best: Cell[] = [];
  for (const join of ["ends", "anywhere"] as const) {
    for (const step of steps) {
      const cells = joinSparse(cellsOf(percents, side, target, step), limit, join);
      if (best.length === 0 || largest(cells) < largest(best)) best = cells;
      if (largest(best) <= most) return best.map(({ from, to }) => ({ side, from, to }));
    }
  }
  return best.map(({ from, to }) => ({ side, from, to }));
}

function largest(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ count }) => count));
}

/** Ranges between multiples of the step, from the lowest figure or the target to the highest or the target. */
function cellsOf(percents: readonly number[], side: Side, target: number | null, step: number): Cell[] {
  const multiple = (count: number) => Math.round(count * step * 100) / 100;
  const highest = Math.max(1, Math.ceil(Math.max(...percents) / step));
  const lowest = Math.min(Math.floor(Math.min(...percents, side === "above" ? target! : Infinity) / step), highest - 1);
  const start = side === "above" ? target! : Math.min(multiple(lowest), target ?? Infinity);
  const end = side === "below" ? target! : Math.max(multiple(highest), target ?? 0);
  const edges = [start];
  for (let count = lowest + 1; count <= highest; count++) {
    const edge = multiple(count);
    const isNarrow = target !== null && Math.abs(edge - target) < step * NARROWEST;
    if (edge > start && edge < end && !isNarrow) edges.push(edge);
  }
  const cells = edges.map((from, index) => ({ side, from, to: edges[index + 1] ?? end, count: 0 }));
  for (const percent of percents) cells[binOf({ percent, meets: side === "above" }, cells)]!.count += 1;
  return cells;
}

/** Joins the two neighbours with the fewest areas, again and again, until there are few enough ranges. */
function joinSparse(cells: Cell[], limit: number, where: "ends" | "anywhere"): Cell[] {
  while (cells.length > limit) {
    const places = where === "ends" ? [0, cells.length - 2] : cells.slice(1).map((_, index) => index);
    const together = (place: number) => cells[place]!.count + cells[place + 1]!.count;
    const place = places.reduce((best, each) => (together(each) < together(best) ? each : best));
    const [one, other] = [cells[place]!, cells[place + 1]!];
    cells.splice(place, 2, { ...one, to: other.to, count: one.count + other.count });
  }
  return cells;
}
