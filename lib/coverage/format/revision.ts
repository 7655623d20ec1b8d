import { formatCount } from "@/lib/core/numbers";
import { formatDayShort } from "@/lib/core/period";
import type { AreaCoverage } from "../schema";

/** @returns `direvisi 12 Okt 2025, semula 1.234`, in people; null where nothing was corrected */
export function revisionText({ revision }: Pick<AreaCoverage, "revision">): string | null {
  return revision && `direvisi ${formatDayShort(revision.at)}, semula ${formatCount(revision.participants)}`;
}
