import { countCell, textCell, type Cell } from "@/lib/core/cell";
import { formatCount } from "@/lib/core/numbers";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Target } from "@/lib/targets/schema";
import { comparisonOf } from "../rules/comparison";
import { gapOf } from "../rules/ratio";
import type { Standing } from "../rules/standing";
import type { AreaCoverage, Indicator } from "../schema";
import { whyNotCompared } from "./comparison";

/** @returns the targets that say something of the area: a headcount of a wider one does not */
export function targetsFor(area: Pick<AreaCoverage, "region">, targets: readonly Target[]): Target[] {
  return targets.filter(({ percent, regionCode }) => percent !== null || regionCode === area.region.code);
}

/** @returns people missing to a target, or why that cannot be said */
export function targetGap(
  area: AreaCoverage,
  target: Target,
  indicator: Indicator,
  inTotal: Standing["inTotal"] = null,
): Cell {
  const gap = target.percent === null ? headcountGap(area, target, indicator) : null;
  if (gap !== null) return gapCell(gap, area);
  const comparison = comparisonOf(area, target, indicator);
  const why = whyNotCompared({ comparison, target, inTotal }, indicator);
  if (why) return textCell(comparison === "other-base" ? `${why.short}: dasar lain` : why.short, null);
  if (target.percent === null) return textCell("tidak dapat dibandingkan: segmen lain", null);
  const missing = gapOf(area.participants, area.reported.workers, target.percent);
  return missing === null ? textCell("belum dapat dihitung", null) : gapCell(missing, area);
}

/** A promised number of participants is over nobody: it is held against all participants of its own area. */
function headcountGap(area: AreaCoverage, { headcount, regionCode }: Target, indicator: Indicator): number | null {
  const isOwn = regionCode === area.region.code && indicator.numeratorSegments.length === SEGMENTS.length;
  return isOwn && headcount !== null && area.participants !== null ? Math.max(0, headcount - area.participants) : null;
}

function gapCell(gap: number, { coverage }: AreaCoverage): Cell {
  const enough = coverage !== null && coverage > 1 ? "terlampaui" : "tercapai";
  return countCell(gap, gap === 0 ? enough : `${formatCount(gap)} orang`);
}
