import type { Source } from "@/lib/sources/schema";
import type { AreaCoverage } from "../schema";
import type { Overview } from "./reading";
import { sourcesBehind } from "./sources";
import { statedCoverage } from "./trend";

/** How a page marks what is simulated: in one banner where all of it is, by badges where it stands beside real figures. */
export type Marking = {
  mode: "banner" | "badges" | "none";
  /** Ids of sources that are not simulated. */
  real: ReadonlySet<string>;
};

/** @returns how much of a figure is simulated, where it stands beside real ones and has to be marked; null elsewhere */
export function markOf(
  { mode, real }: Marking,
  { participants, simulated, sources }: Pick<AreaCoverage, "participants" | "simulated" | "sources">,
): "simulated" | "partly" | null {
  if (mode !== "badges" || !simulated || participants === null) return null;
  return sources.some((id) => real.has(id)) ? "partly" : "simulated";
}

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
  const real = behind.filter(({ kind }) => kind !== "SIMULATED");
  const mode = real.length === behind.length ? "none" : real.length === 0 ? "banner" : "badges";
  return { mode, real: new Set(real.map(({ id }) => id)) };
}

/** @returns the figures of a reading page: of its month, and those months of its trend that are drawn */
export function shownFigures({ month, series }: Pick<Overview, "month" | "series">): AreaCoverage[] {
  return [...month.values(), ...series.filter((point) => statedCoverage(point) !== null)];
}
