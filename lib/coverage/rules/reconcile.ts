import { yearOf, type Period } from "@/lib/core/period";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { hasNoFigure, periodOfFigure } from "@/lib/published/rules";
import { agreesWith } from "@/lib/published/rules/agreement";
import { saysOfTarget } from "@/lib/published/rules/check/percent-of-target";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import { targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";
import type { Indicator, SeriesPoint } from "../schema";
import { isSameBase } from "./comparison";
import { statedCoverage } from "./trend";

/**
 * How a printed figure stands to the register. Only `agrees` and `differs` judge it; each of the others is a reason why
 * nobody may: what is unlike is named, never subtracted (DECISIONS 131).
 */
export type Agreement =
  | "agrees"
  | "differs"
  | "no-figure"
  | "other-segment"
  | "other-base"
  | "no-month"
  | "no-register"
  | "other-month"
  | "simulated"
  | "nothing-to-compare";

/** People that a figure means: printed, or its percentage of the workers that were printed or that the register has. */
export type PrintedPeople = { people: number; of: "printed" | "printed-workers" | "register-workers" };

export type Reconciled = {
  figure: RecordedFigure;
  period: Period | null;
  printed: PrintedPeople | null;
  /** The register's month, or its nearest one before; null where there is none. */
  register: SeriesPoint | null;
  /** The next target over the same base, in people over the workers of the register's month. */
  target: { target: Target; people: number } | null;
  agreement: Agreement;
};

type Facts = { series: readonly SeriesPoint[]; targets: readonly Target[]; indicator: Indicator };

/** @returns every printed figure beside what the register says for its month and the target that was ahead, oldest first */
export function reconcile(printed: readonly RecordedFigure[], facts: Facts): Reconciled[] {
  return [...printed].reverse().map((figure) => {
    const period = periodOfFigure(figure);
    const register = period === null ? null : registerAt(facts.series, period);
    const agreement = agreementOf(figure, period, register, facts.indicator);
    const isLike = agreement !== "other-segment" && agreement !== "other-base";
    return {
      ...{ figure, period, register, agreement },
      printed: isLike ? peopleOf(figure, register?.period === period ? register : null) : null,
      target: isLike && register ? targetAhead(register, facts) : null,
    };
  });
}

/** The month itself, or the nearest one before in which the area is spoken for. */
function registerAt(series: readonly SeriesPoint[], period: Period): SeriesPoint | null {
  return series.findLast((point) => point.period <= period && statedCoverage(point) !== null) ?? null;
}

function agreementOf(
  figure: RecordedFigure,
  period: Period | null,
  register: SeriesPoint | null,
  indicator: Indicator,
): Agreement {
  if (hasNoFigure(figure)) return "no-figure";
  if (figure.segment !== "ALL" || indicator.numeratorSegments.length !== SEGMENTS.length) return "other-segment";
  if (hasOtherBase(figure, indicator)) return "other-base";
  if (period === null) return "no-month";
  if (register === null) return "no-register";
  if (register.period !== period) return "other-month";
  if (register.simulated) return "simulated";
  const agrees = agreesWith(figure, {
    ...{ participants: register.participants, workers: register.reported.workers, simulated: false },
    coverage: statedCoverage(register),
  });
  return agrees === null ? "nothing-to-compare" : agrees ? "agrees" : "differs";
}

/** By its note, by the reading that a person has accepted, or by where the people were counted. */
function hasOtherBase(figure: RecordedFigure, indicator: Indicator): boolean {
  const { accepted, countingBasis } = figure;
  if (indicator.base !== "EMPLOYED" || indicator.denominatorSegment !== "ALL") return true;
  if (accepted !== null && accepted.base !== "EMPLOYED") return true;
  if (saysOfTarget(figure)) return true;
  return countingBasis !== null && indicator.countingBasis !== null && countingBasis !== indicator.countingBasis;
}

/** Simulated workers make no people out of a percentage. */
function peopleOf(
  { participants, workers, percent }: RecordedFigure,
  register: SeriesPoint | null,
): PrintedPeople | null {
  if (participants !== null) return { people: participants, of: "printed" };
  if (percent === null) return null;
  if (workers !== null) return { people: shareOf(percent, workers), of: "printed-workers" };
  const known = register === null || register.simulated ? null : register.reported.workers;
  return known === null ? null : { people: shareOf(percent, known), of: "register-workers" };
}

/** The nearest year ahead; of that year the nearest region's, a national one last. */
function targetAhead(register: SeriesPoint, { targets, indicator }: Facts): Reconciled["target"] {
  const workers = register.reported.workers;
  if (workers === null) return null;
  const ahead = targetSteps(targets, [yearOf(register.period), Infinity])
    .filter((target) => isSameBase(indicator, target))
    .sort((a, b) => a.year - b.year)[0];
  return ahead ? { target: ahead, people: Math.ceil(shareOf(ahead.percent!, workers, 6)) } : null;
}

/** @param decimals to which floating-point noise is rounded away, whole people unless said otherwise */
function shareOf(percent: number, workers: number, decimals = 0): number {
  const scale = 10 ** decimals;
  return Math.round((percent / 100) * workers * scale) / scale;
}
