import { lineOf } from "@/lib/core/region-code";
import { keyOf } from "./rules/choices";
import type { Target, TargetStatus } from "./schema";

/** @returns every target that applies to a region: its own, its province's and the nation's, nearest first, then by year */
export function applicableTargets(targets: readonly Target[], regionCode: string): Target[] {
  const line = lineOf(regionCode);
  return targets
    .filter((target) => line.includes(target.regionCode))
    .sort(
      (a, b) => line.indexOf(a.regionCode) - line.indexOf(b.regionCode) || a.year - b.year || a.id.localeCompare(b.id),
    );
}

/** @returns how sure a target is, for readers */
export function statusLabel(status: TargetStatus): string {
  switch (status) {
    case "STATED":
      return "menurut sumber";
    case "CLAIMED":
      return "belum dikonfirmasi";
    case "CONFIRMED":
      return "dikonfirmasi";
  }
}

/** @returns the targets to draw over a trend: those that state a percentage for a year in the range, the nearest region's of each document first */
export function targetSteps(applicable: readonly Target[], [from, to]: readonly [number, number]): Target[] {
  const seen = new Set<string>();
  return applicable.filter((target) => {
    const key = keyOf(target);
    if (target.percent === null || target.year < from || target.year > to || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
