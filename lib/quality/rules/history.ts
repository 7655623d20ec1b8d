import { addMonths, type Period } from "@/lib/core/period";
import type { Segment } from "@/lib/core/vocabulary";
import type { JudgeContext, JudgedCells } from "../schema";
import { THRESHOLDS } from "./thresholds";

/** Active people of one segment, newest first: `[1]` is a month ago, `[12]` a year ago, `[0]` the judged month. */
export type Past = readonly (number | null)[];

/** Two seasons more than are compared, so that the oldest season has a month before it. */
const MONTHS_KEPT = 12 * (THRESHOLDS.years + 1);

/** The region's earlier months, newest first; `[1]` is a month ago, null where nothing was reported. */
export type Months = readonly (JudgedCells | null)[];

/** @returns the months before `period`, which is itself left out of what is known */
export function monthsBefore(history: JudgeContext["history"], period: Period): Months {
  const months: (JudgedCells | null)[] = [null];
  for (let back = 1; back <= MONTHS_KEPT; back++) months.push(history.get(addMonths(period, -back)) ?? null);
  return months;
}

export function pastOf(months: Months, segment: Segment): Past {
  return months.map((cells) => cells?.[segment]?.active ?? null);
}

/** @returns the latest reported month within the longest gap */
export function lastMonth(months: Months): { cells: JudgedCells; monthsAgo: number } | null {
  for (let back = 1; back <= THRESHOLDS.longestGap; back++) {
    const cells = months[back];
    if (cells) return { cells, monthsAgo: back };
  }
  return null;
}
