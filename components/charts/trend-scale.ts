import { FINEST_RATIO, fittedAxis, type Axis } from "@/lib/core/axis";
import { formatCountShort, formatStatedPercent } from "@/lib/core/numbers";
import { isLine, type TrendData, type TrendUnit } from "./trend-data";

const LEAST_STEP: Record<TrendUnit, number> = { percent: FINEST_RATIO, people: 1 };
const MOST_STEPS = 6;

/** @returns an axis that fits the lines of a chart, and as much of its targets and marks as that allows */
export function scaleOf(data: TrendData): Axis {
  const least = LEAST_STEP[data.columns[0]?.unit ?? "percent"];
  return fittedAxis(valuesOf(data, true), valuesOf(data, false), { least, most: MOST_STEPS });
}

function valuesOf({ columns, rows }: TrendData, ofLines: boolean): number[] {
  const keys = columns.filter(({ role }) => isLine(role) === ofLines).map(({ key }) => key);
  return rows.flatMap(({ cells }) => keys.flatMap((key) => cells[key]?.value ?? []));
}

export function formatTick(value: number, unit: TrendUnit): string {
  return unit === "percent" ? formatStatedPercent(value * 100) : formatCountShort(value);
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
