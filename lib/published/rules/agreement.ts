import { formatCount, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import type { Period } from "@/lib/core/period";
import { periodOfFigure } from "@/lib/published/rules";
import type { PublishedFigure } from "../schema";
import { countRange, type Range, ratioRange } from "./precision";

/** What the register holds of a region's month: people, and coverage as a ratio 0..n; null where it is missing. */
export type RegisterValue = {
  participants: number | null;
  workers: number | null;
  coverage: number | null;
  /** whether the participants or the workers are */
  simulated: boolean;
};

/** The register may differ from a printed figure by this much, in percentage points, and still agree. */
const AGREEING_POINTS = 1;

/**
 * The one verdict on a printed figure beside the register's value of its month, for chart and table.
 * @returns null where it cannot be checked: another segment, nothing to compare, or a simulated value to compare with
 */
export function agreesWith(figure: PublishedFigure, register: RegisterValue | null): boolean | null {
  if (figure.segment !== "ALL" || register === null || register.simulated || register.coverage === null) return null;
  const printed = printedRange(figure, register);
  if (printed === null) return null;
  const allowed = AGREEING_POINTS / 100 + 1e-9;
  return register.coverage >= printed.least - allowed && register.coverage <= printed.most + allowed;
}

export type PrintedMark = { period: Period; ratio: number; text: string; note: string; agrees: boolean | null };

/**
 * A printed figure as a mark on a trend: its percentage, or its participants over the workers of that month.
 * @returns null for a figure without a month, of a part of the participants, or with nothing but simulated workers to divide by
 */
export function markOf(
  figure: PublishedFigure,
  registerOf: (period: Period) => RegisterValue | null,
): PrintedMark | null {
  const period = periodOfFigure(figure);
  if (period === null || figure.segment !== "ALL") return null;
  const register = registerOf(period);
  const ratio = printedRatio(figure, register);
  if (ratio === null) return null;
  const text = figure.percent !== null ? formatStatedPercent(figure.percent) : formatPercent(ratio);
  const people = figure.participants === null ? "" : `, ${formatCount(figure.participants)} peserta`;
  const note = `${figure.publisher ?? "penerbit tidak tercatat"}: ${text}${people}`;
  return { period, ratio, text, note, agrees: agreesWith(figure, register) };
}

function printedRatio({ percent, participants }: PublishedFigure, register: RegisterValue | null): number | null {
  if (percent !== null) return percent / 100;
  const workers = realWorkers(register);
  return participants === null || workers === null ? null : participants / workers;
}

/** The ratios that a figure may mean, as far as it was rounded. */
function printedRange(figure: PublishedFigure, register: RegisterValue): Range | null {
  if (figure.percent !== null) return ratioRange(figure.percent);
  const workers = realWorkers(register);
  if (figure.participants === null || workers === null) return null;
  const { least, most } = countRange(figure.participants, figure.rounded);
  return { least: least / workers, most: most / workers };
}

function realWorkers(register: RegisterValue | null): number | null {
  return register === null || register.simulated || register.workers === 0 ? null : register.workers;
}
