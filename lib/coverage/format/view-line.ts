import { dayWords } from "@/lib/core/known-day";
import { formatPeriod } from "@/lib/core/period";
import { borrowedWords, choiceName, targetShort } from "@/lib/targets/format";
import { statusLabel } from "@/lib/targets/rules";
import { OWN, targetFor } from "@/lib/targets/rules/choices";
import type { Target, TargetChoice } from "@/lib/targets/schema";
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
  return [
    overview.period === null ? null : formatPeriod(overview.period),
    view.target && measureWords(view.target, catalogue.targets, region.code),
    `${segmentsName(view.indicator)} / ${workersName(view.indicator)}`,
    view.data === "real" ? "hanya data nyata" : null,
    view.knownAt === null ? null : `diketahui sampai ${dayWords(view.knownAt)}`,
  ].filter((part) => part !== null);
}

/**
 * @returns what a region is measured against: `RPJMN 61% (2025), target nasional, belum dikonfirmasi`; where the chosen
 * document says nothing of it, that
 */
export function measureWords(choice: TargetChoice, targets: readonly Target[], regionCode: string): string {
  const target = targetFor(targets, regionCode, choice);
  if (target === null) return `${choiceName(choice)}: tidak ada target untuk wilayah ini`;
  const whose = choice.family === OWN ? "target daerah sendiri" : borrowedWords(target, regionCode);
  return [targetShort(target), whose, statusLabel(target.status)].filter((part) => part !== null).join(", ");
}
