import { formatCount, formatPercent, formatPoints, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { baseLabel, targetName } from "@/lib/targets/format";
import type { Course } from "@/lib/targets/rules/courses";
import type { Target } from "@/lib/targets/schema";
import { isSameBase } from "../rules/comparison";
import { statedCoverage } from "../rules/trend";
import type { Indicator, SeriesPoint } from "../schema";
import { formatDivision } from "./division";
import { fewReports } from "./reported";
import { revisionText } from "./revision";

/** A month of a trend: the ratio that is drawn, null for a gap, and what the table beside it says. */
export type TrendPoint = { value: number | null; text: string; note?: string; revised?: boolean };

/** @param against the target as a ratio, across which nothing is rounded */
export function trendPoint(point: SeriesPoint | undefined, against: number | null = null): TrendPoint {
  if (!point) return { value: null, text: "belum lapor" };
  if (point.flags.includes("few-reports")) return { value: null, text: fewReports(point) };
  const value = statedCoverage(point);
  const division = formatDivision(point.participants, point.reported.workers, value, against);
  const notes = [division, revisionText(point)].filter((note) => note !== null);
  return {
    value,
    text: value === null ? `${formatCount(point.participants)} peserta` : formatPercent(value, against),
    note: notes.join("; "),
    revised: point.revision !== null,
  };
}

/** @returns the same months in a table and chart where simulated ones stand beside others and are told apart */
export function markedPoint(point: SeriesPoint | undefined, isMarked: boolean, against: number | null = null) {
  return { ...trendPoint(point, against), simulated: isMarked && point?.simulated === true };
}

/** @returns a drawn month with the way to where its figure comes from; a gap leads nowhere */
export function linkedPoint<Point extends TrendPoint>(
  point: Point,
  period: Period,
  originOf: (month: Period) => string,
): Point & { href?: string } {
  return point.value === null ? point : { ...point, href: originOf(period) };
}

/** @returns the name of a target's line, with its base where the source does not state it */
export function targetLine(target: Target): string {
  const remark = target.base === null ? "; dasar tidak disebut" : target.baseAssumed ? "; dasar hanya asumsi" : "";
  return `${target.instrument.title} ${targetName(target)}${remark}`;
}

/** @returns the same of a target as it is drawn over months, with where a line to it comes from */
export function courseLine({ target, from }: Course): string {
  const line = targetLine(target);
  return from === null
    ? line
    : `${line}; garis lurus dari ${formatStatedPercent(from.percent)} (${from.year}) menurut dokumennya`;
}

/** @returns what stands after the percentage of a target that an axis does not reach: `RPJMN (2025), 32,3 poin di atas` the last month */
export function targetBeyond(target: Target, end: SeriesPoint | undefined): string {
  const name = `${target.instrument.title} (${target.year})`;
  const value = end ? statedCoverage(end) : null;
  if (!end || value === null || target.percent === null) return name;
  return `${name}, ${distanceText(target.percent - value * 100)}`;
}

/** @param points from a coverage to a target, percentage points @returns `32,3 poin di atas` */
export function distanceText(points: number): string {
  return `${formatPoints(Math.abs(points)).replace("+", "")} di ${points > 0 ? "atas" : "bawah"}`;
}

/** @returns the targets that may be drawn over a coverage, and what is said of the others and of unstated bases */
export function drawnTargets(
  targets: readonly Target[],
  indicator: Indicator,
): { drawn: Target[]; note: string | null } {
  const drawn = targets.filter((target) => isSameBase(indicator, target));
  const left = targets.filter((target) => !drawn.includes(target));
  const notes = [
    left.length === 0 ? null : `Tidak digambar karena dasarnya lain: ${left.map(nameOf).join("; ")}.`,
    drawn.some(({ base }) => base === null)
      ? "Target yang dasarnya tidak disebut diukur terhadap seluruh penduduk bekerja."
      : null,
  ].filter((note) => note !== null);
  return { drawn, note: notes.length === 0 ? null : notes.join(" ") };
}

/** @returns targets from low to high, the order in which every chart gives them their marks */
export function byHeight(targets: readonly Target[]): Target[] {
  return targets.filter(({ percent }) => percent !== null).sort((a, b) => a.percent! - b.percent! || a.year - b.year);
}

function nameOf(target: Target): string {
  return `${target.instrument.title} ${targetName(target)}, dasar ${baseLabel(target)}`;
}

/** @returns what the months after the end of a line were, where too few reported to draw them; null where there are none */
export function undrawnText(series: readonly SeriesPoint[], end: string): string | null {
  const later = series.filter((point) => point.period > end && point.flags.includes("few-reports"));
  if (later.length === 0) return null;
  return `Belum digambar: ${later.map((point) => `${formatPeriod(point.period)} (${fewReports(point)})`).join("; ")}.`;
}
