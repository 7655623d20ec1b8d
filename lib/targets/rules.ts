import { lineOf, NATION } from "@/lib/core/region-code";
import { formatStatedPercent } from "@/lib/core/numbers";
import type { Target, TargetChoice, TargetStatus } from "./schema";

/** What the project was asked to measure against: RPJMN, 61% in 2025 (domain.md, "Targets conflict"). */
export const DEFAULT_TARGET = "rpjmn-2025";

export function keyOf(target: Pick<Target, "year" | "instrument">): string {
  return `${target.instrument.family}-${target.year}`;
}

/** @returns the documents that state a percentage for the nation, the default first, then by year */
export function targetChoices(targets: readonly Target[]): TargetChoice[] {
  return targets
    .filter((target) => target.regionCode === NATION && target.percent !== null)
    .map((target) => ({
      key: keyOf(target),
      family: target.instrument.family,
      year: target.year,
      // The number first: a narrow screen cuts the end.
      label: `${formatStatedPercent(target.percent)} (${target.year}): ${target.instrument.title}`,
    }))
    .sort(
      (a, b) =>
        Number(b.key === DEFAULT_TARGET) - Number(a.key === DEFAULT_TARGET) ||
        a.year - b.year ||
        a.key.localeCompare(b.key),
    );
}

/**
 * A region's own target beats its province's, which beats the national one, within one family of instruments and year.
 * @returns null when nobody up the line states a percentage
 */
export function targetFor(
  targets: readonly Target[],
  regionCode: string,
  choice: Pick<TargetChoice, "family" | "year">,
): Target | null {
  for (const code of lineOf(regionCode)) {
    const found = targets.find(
      (target) =>
        target.regionCode === code &&
        target.percent !== null &&
        target.year === choice.year &&
        target.instrument.family === choice.family,
    );
    if (found) return found;
  }
  return null;
}

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
