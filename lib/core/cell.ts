import { formatCount, formatPercent, formatPoints } from "./numbers";

/** How a workbook stores the number: people, a ratio 0..n, percentage points, or no number at all. */
export type CellFormat = "text" | "count" | "percent" | "points";

/** A figure with its words: the exact value for sorting, CSV and workbooks, and what is printed. `value` null is missing. */
export type Cell = { value: number | string | null; format: CellFormat; text: string };

/** @param text what is printed where it is not the value itself: a reason, a state */
export function textCell(text: string, value: string | null = text): Cell {
  return { value, format: "text", text };
}

export function countCell(people: number | null, text = formatCount(people)): Cell {
  return { value: people, format: "count", text };
}

/** @param against the target as a ratio, across which nothing is rounded */
export function percentCell(ratio: number | null, against: number | null = null): Cell {
  return { value: ratio, format: "percent", text: formatPercent(ratio, against) };
}

export function pointsCell(points: number | null): Cell {
  return { value: points, format: "points", text: formatPoints(points) };
}
