import { dayWords } from "@/lib/core/known-day";
import { formatPeriod } from "@/lib/core/period";
import { targetShort } from "@/lib/targets/format";
import { statusLabel } from "@/lib/targets/rules";
import { targetFor } from "@/lib/targets/rules/choices";
import type { Reading } from "../rules/reading";
import { segmentsName, workersName } from "./definition";

/**
 * @returns what a page shows, in the order in which it is chosen: `September 2025`, `RPJMN 61% (2025), belum
 * dikonfirmasi`, `semua segmen / penduduk bekerja`, the data where they are not all, and the day where it is past
 */
export function viewLine({
  region,
  view,
  overview,
  catalogue,
}: Pick<Reading, "region" | "view" | "overview" | "catalogue">): string[] {
  const target = view.target && targetFor(catalogue.targets, region.code, view.target);
  return [
    overview.period === null ? null : formatPeriod(overview.period),
    target && `${targetShort(target)}, ${statusLabel(target.status)}`,
    `${segmentsName(view.indicator)} / ${workersName(view.indicator)}`,
    view.data === "real" ? "hanya data nyata" : null,
    view.knownAt === null ? null : `diketahui sampai ${dayWords(view.knownAt)}`,
  ].filter((part) => part !== null);
}
