import { formatCountShort } from "@/lib/core/numbers";
import { isLine, type TrendData, type TrendUnit } from "./trend-data";

export type TrendScale = { min: number; max: number; ticks: number[] };

type Extent = readonly [low: number, high: number];

/** Finer steps than these say more than what is printed: a tenth of a point, one person. */
const LEAST_STEP: Record<TrendUnit, number> = { percent: 0.001, people: 1 };
const MOST_STEPS = 6;
/** What lines leave of the height to targets and marks. */
const LEAST_SHARE = 0.5;

/**
 * An axis that fits the lines; lines need no zero. Targets and marks widen it, the nearest first, as long as the lines
 * keep half of its height; what is farther stands outside of it.
 * @returns 3 to 7 ticks at round numbers, the first and last being the ends
 */
export function scaleOf(data: TrendData): TrendScale {
  const unit = data.columns[0]?.unit ?? "percent";
  const lines = valuesOf(data, true);
  const others = valuesOf(data, false);
  const extent = extentOf(lines.length > 0 ? lines : others);
  if (!extent) return ticksOver([0, 1], unit);
  const [low, high] = extent;
  const away = (value: number) => Math.max(low - value, value - high);
  let wide: Extent = extent;
  for (const value of others.sort((a, b) => away(a) - away(b))) {
    const wider: Extent = [Math.min(wide[0], value), Math.max(wide[1], value)];
    const { min, max } = ticksOver(wider, unit);
    if (high - low >= (max - min) * LEAST_SHARE) wide = wider;
  }
  return ticksOver(wide, unit);
}

function valuesOf({ columns, rows }: TrendData, ofLines: boolean): number[] {
  const keys = columns.filter(({ role }) => isLine(role) === ofLines).map(({ key }) => key);
  return rows.flatMap(({ cells }) => keys.flatMap((key) => cells[key]?.value ?? []));
}

function extentOf(values: readonly number[]): Extent | null {
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}

/** The finest round step that needs few enough ticks; that is why a range fills at least half of its axis. */
function ticksOver([low, high]: Extent, unit: TrendUnit): TrendScale {
  const least = LEAST_STEP[unit];
  const power = Math.floor(Math.log10(Math.max(high - low, least))) - 1;
  const steps = [0, 1, 2, 3].flatMap((more) => [1, 2, 2.5, 5].map((factor) => factor * 10 ** (power + more)));
  for (const step of steps) {
    // Rounded away from the noise of floating point, or 0.3 / 0.1 would need a fourth step.
    let from = Math.floor(low / step + 1e-9);
    let to = Math.ceil(high / step - 1e-9);
    if (step < least - 1e-12 || to - from > MOST_STEPS) continue;
    if (to - from < 2) to += 1;
    if (to - from < 2) [from, to] = from > 0 ? [from - 1, to] : [from, to + 1];
    const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
    return { min: ticks[0]!, max: ticks.at(-1)!, ticks };
  }
  throw new Error(`no axis over ${low} to ${high}`);
}

/** @returns how far below the top of the plot a value stands, 0 to 1; outside of that where the axis does not reach it */
export function depthOf(value: number, { min, max }: TrendScale): number {
  return (max - value) / (max - min);
}

/** @returns on which side of the axis a value lies; null where it is on it */
export function sideOf(value: number, { min, max }: TrendScale): "above" | "below" | null {
  const noise = (max - min) * 1e-9;
  return value > max + noise ? "above" : value < min - noise ? "below" : null;
}

const percents = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

export function formatTick(value: number, unit: TrendUnit): string {
  return unit === "percent" ? `${percents.format(value * 100)}%` : formatCountShort(value);
}

/** @returns where the stop `index` of `count` stands, 0 left to 1 right; a single stop stands in the middle */
export function positionOf(index: number, count: number): number {
  return count > 1 ? index / (count - 1) : 0.5;
}

/**
 * @param width of the plot in pixels
 * @returns name every how many-eth stop so that names of `length` letters do not touch; years stay on their January
 */
export function labelEvery(count: number, length: number, width: number): number {
  const apart = width / Math.max(1, count - 1);
  return [1, 2, 3, 6, 12, 24, 60].find((every) => every * apart >= length * 7 + 8) ?? count;
}
