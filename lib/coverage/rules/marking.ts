import type { Source } from "@/lib/sources/schema";
import type { AreaCoverage } from "../schema";
import type { Overview } from "./reading";
import { sourcesBehind } from "./sources";
import { statedCoverage } from "./trend";

/** How a page marks what is simulated: in one banner where all of it is, by badges where it stands beside real figures. */
export type Marking = "banner" | "badges" | "none";

/**
 * Judged by sources, since a real count over simulated workers is not all simulated.
 * @param areas every figure that the page shows
 */
export function markingOf(
  sources: readonly Source[],
  areas: readonly Pick<AreaCoverage, "participants" | "sources">[],
): Marking {
  const behind = sourcesBehind(
    sources,
    areas.filter(({ participants }) => participants !== null),
  );
  const simulated = behind.filter(({ kind }) => kind === "SIMULATED").length;
  if (simulated === 0) return "none";
  return simulated === behind.length ? "banner" : "badges";
}

/** @returns the figures of a reading page: of its month, and those months of its trend that are drawn */
export function shownFigures({ month, series }: Pick<Overview, "month" | "series">): AreaCoverage[] {
  return [...month.values(), ...series.filter((point) => statedCoverage(point) !== null)];
}
