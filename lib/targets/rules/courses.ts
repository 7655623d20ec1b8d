import { monthsBetween, periodOf, yearOf, type Period } from "@/lib/core/period";
import { targetSteps } from "../rules";
import type { Target } from "../schema";
import { keyOf } from "./choices";

/** How a target runs over months: through its own year, or from the one before where the document draws a line between them. */
export type Course = { target: Target; from: Target | null };

/**
 * @param applicable as `applicableTargets` orders them, the nearest region's first
 * @returns what can be drawn over the years from `first` to `last`. Between the years that a document names nothing runs
 * unless it says how; what runs there belongs to the nearest region of each family of documents
 */
export function targetCourses(applicable: readonly Target[], [first, last]: readonly [number, number]): Course[] {
  const seen = new Set<string>();
  const lines = applicable.flatMap((target): Course[] => {
    const from = before(target, applicable);
    if (from === null || seen.has(keyOf(target)) || target.year < first || from.year > last) return [];
    seen.add(keyOf(target));
    return [{ target, from }];
  });
  const steps = targetSteps(applicable, [first, last]).filter((target) => !seen.has(keyOf(target)));
  return [...lines, ...steps.map((target) => ({ target, from: null }))];
}

/** The target of the same document, region and base for the year before it that is named; null where nothing runs between. */
function before(target: Target, all: readonly Target[]): Target | null {
  if (target.instrument.interpolation !== "LINEAR" || target.percent === null) return null;
  const earlier = all.filter(
    (one) =>
      one.instrument.id === target.instrument.id &&
      one.regionCode === target.regionCode &&
      one.base === target.base &&
      one.percent !== null &&
      one.year < target.year,
  );
  return earlier.reduce<Target | null>((latest, one) => (latest && latest.year > one.year ? latest : one), null);
}

/** @returns the percentage that a course has in a month, null where it says nothing of it; a target is of the end of its year */
export function courseAt({ target, from }: Course, period: Period): number | null {
  if (target.percent === null) return null;
  if (from === null) return yearOf(period) === target.year ? target.percent : null;
  const [start, months] = [periodOf(from.year, 12), 12 * (target.year - from.year)];
  const gone = monthsBetween(start, period);
  if (gone < 0 || gone > months) return null;
  return from.percent! + ((target.percent - from.percent!) * gone) / months;
}
