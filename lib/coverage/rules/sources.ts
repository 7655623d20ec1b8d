import type { Source } from "@/lib/sources/schema";
import type { AreaCoverage } from "../schema";

/** @returns the sources behind some areas' figures, in the catalogue's order */
export function sourcesBehind(sources: readonly Source[], areas: readonly Pick<AreaCoverage, "sources">[]): Source[] {
  const ids = new Set(areas.flatMap((area) => area.sources));
  return sources.filter((source) => ids.has(source.id));
}
