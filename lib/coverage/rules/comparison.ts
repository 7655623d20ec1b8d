import type { Target } from "@/lib/targets/schema";
import type { AreaCoverage, Indicator } from "../schema";
import { isFewReports } from "./few-reports";

/**
 * Whether an area can be held against a target: `comparable`, or why not. One of these decides for headline, cards,
 * chart, table, map and API alike.
 */
export type Comparison =
  "comparable" | "no-target" | "headcount-elsewhere" | "other-base" | "not-reported" | "no-workers" | "few-reports";

type Measured = Pick<Indicator, "base" | "denominatorSegment">;

/** A target whose base nobody stated is measured over all employed workers, and pages say so (DECISIONS 48). */
export const UNSTATED_BASE = "EMPLOYED";

/** @returns whether the target is over the same workers as the definition; one over all workers never fits a part of them */
export function isSameBase(indicator: Measured, target: Pick<Target, "base">): boolean {
  return indicator.denominatorSegment === "ALL" && (target.base ?? UNSTATED_BASE) === indicator.base;
}

/** @returns whether the percentage of `target` may be drawn or said beside the area's coverage, or why not */
export function comparisonOf(
  area: Pick<AreaCoverage, "region" | "participants" | "reported" | "workers" | "coverage" | "flags">,
  target: Pick<Target, "base" | "percent" | "regionCode"> | null,
  indicator: Measured,
): Comparison {
  if (target === null) return "no-target";
  if (!isSameBase(indicator, target)) return "other-base";
  // People promised for a wider area say nothing of a part of it.
  if (target.percent === null && target.regionCode !== area.region.code) return "headcount-elsewhere";
  if (area.participants === null) return "not-reported";
  if (isFewReports(area)) return "few-reports";
  return area.coverage === null ? "no-workers" : "comparable";
}
