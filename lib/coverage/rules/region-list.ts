import { foldWords, matchesWords } from "@/lib/core/fold-words";
import { queryOf, type SearchParams } from "@/lib/core/reading-parameters";
import { wordsOfRegions } from "@/lib/regions/rules/words";
import type { Region } from "@/lib/regions/schema";
import type { Reading } from "./reading";
import { matchesFilter, regionFilterOf, type RegionFilter } from "./region-filter";

/** The regions of a level: all of them, those that the filters leave, and those of these that the words find. */
export type RegionList = { filter: RegionFilter; all: Region[]; chosen: Region[]; found: Region[] };

type Listed = Pick<Reading, "regions" | "aliases" | "offices" | "standings" | "overview">;

/** @returns what a list shows, for its page and for its file; provinces are only searched */
export function listedRegions(reading: Listed, level: "PROVINCE" | "REGENCY", params: SearchParams): RegionList {
  const { regions, offices, standings, overview } = reading;
  const filter = regionFilterOf(params, regions, offices);
  const around = { standings, firstMonth: overview.firstMonth };
  const all = regions.filter((region) => region.level === level);
  const chosen = level === "REGENCY" ? all.filter((region) => matchesFilter(region, filter, around)) : all;
  return { filter, all, chosen, found: regionsFound(chosen, reading, queryOf(params)) };
}

/** @returns those in which every word of the query stands: in names, short forms, codes or the province's */
export function regionsFound<Row extends Region>(
  among: readonly Row[],
  { regions, aliases }: Pick<Reading, "regions" | "aliases">,
  query: string,
): Row[] {
  const wordsOf = wordsOfRegions(regions, aliases);
  const sought = foldWords(query).trim();
  return among.filter((region) => matchesWords(foldWords(wordsOf(region)), sought));
}
