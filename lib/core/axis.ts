/** An axis with round ticks; the first and the last tick are its ends. */
export type Axis = { min: number; max: number; ticks: number[] };

/** A tenth of a percentage point as a ratio: finer steps say more than what is printed. */
export const FINEST_RATIO = 0.001;

type Extent = readonly [low: number, high: number];

/** `least` is the finest step that may be, `most` how many steps there is room for. */
type Steps = { least: number; most: number };

/** What lines leave of the height to targets and marks. */
const LEAST_SHARE = 0.5;

/**
 * An axis that fits the lines; lines need no zero. What else is to be seen (targets, marks) widens it, the nearest
 * first, as long as the lines keep half of its height; what is farther stands outside of it.
 * @param lines values in one unit, from 0; where there are none the others are fitted
 * @param steps `most` is 3 or more
 * @returns 3 ticks or more
 */
export function fittedAxis(lines: readonly number[], others: readonly number[], steps: Steps): Axis {
  const extent = extentOf(lines.length > 0 ? lines : others);
  if (!extent) return ticksOver([0, 1], steps);
  const [low, high] = extent;
  const away = (value: number) => Math.max(low - value, value - high);
  let wide: Extent = extent;
  for (const value of [...others].sort((a, b) => away(a) - away(b))) {
    const wider: Extent = [Math.min(wide[0], value), Math.max(wide[1], value)];
    const { min, max } = ticksOver(wider, steps);
    if (high - low >= (max - min) * LEAST_SHARE) wide = wider;
  }
  return ticksOver(wide, steps);
}

function extentOf(values: readonly number[]): Extent | null {
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}

/** The finest round step that needs few enough ticks; that is why a range fills much of its axis. */
function ticksOver([low, high]: Extent, { least, most }: Steps): Axis {
  const power = Math.floor(Math.log10(Math.max(high - low, least))) - 1;
  const steps = [0, 1, 2, 3].flatMap((more) => [1, 2, 2.5, 5].map((factor) => factor * 10 ** (power + more)));
  for (const step of steps) {
    // Rounded away from the noise of floating point, or 0.3 / 0.1 would need a fourth step.
    let from = Math.floor(low / step + 1e-9);
    let to = Math.ceil(high / step - 1e-9);
    if (step < least - 1e-12 || to - from > most) continue;
    if (to - from < 2) to += 1;
    if (to - from < 2) [from, to] = from > 0 ? [from - 1, to] : [from, to + 1];
    const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
    return { min: ticks[0]!, max: ticks.at(-1)!, ticks };
  }
  throw new Error(`no axis over ${low} to ${high}`);
}

/** @returns how far below the top of the axis a value stands, 0 to 1; outside of that where the axis does not reach it */
export function depthOf(value: number, { min, max }: Axis): number {
  return (max - value) / (max - min);
}

/** @returns on which side of the axis a value lies; null where it is on it */
export function sideOf(value: number, { min, max }: Axis): "above" | "below" | null {
  const noise = (max - min) * 1e-9;
  return value > max + noise ? "above" : value < min - noise ? "below" : null;
}
