import { dayBefore, type KnownDay } from "@/lib/core/known-day";
import { formatCount, formatSignedCount } from "@/lib/core/numbers";
import { formatDayShort, formatPeriod, type Period } from "@/lib/core/period";
import type { AreaCoverage, SeriesPoint } from "../schema";

/**
 * @returns `direvisi 12 Okt 2025, semula 1.234 (+56)`, in people, and why where that is known; null where nothing was corrected
 */
export function revisionText({
  revision,
  participants,
}: Pick<AreaCoverage, "revision" | "participants">): string | null {
  if (revision === null) return null;
  const difference = participants === null ? "" : ` (${formatSignedCount(participants - revision.participants)})`;
  const why = revision.reason ? `: ${revision.reason}` : "";
  return `direvisi ${formatDayShort(revision.at)}, semula ${formatCount(revision.participants)}${difference}${why}`;
}

/** A corrected month of a trend in words, with the day before it was corrected. */
export type RevisedMonth = { period: Period; month: string; text: string; before: KnownDay; on: KnownDay };

/** @returns the corrected months of a series, those corrected last first */
export function revisedMonths(series: readonly SeriesPoint[]): RevisedMonth[] {
  return series
    .filter(({ revision }) => revision !== null)
    .toSorted((a, b) => b.revision!.at.localeCompare(a.revision!.at) || b.period.localeCompare(a.period))
    .map((point) => ({
      period: point.period,
      month: formatPeriod(point.period),
      text: revisionText(point)!,
      before: dayBefore(point.revision!.at as KnownDay),
      on: point.revision!.at as KnownDay,
    }));
}
