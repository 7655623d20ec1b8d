import { searchRegions } from "@/lib/regions/rules/find";
import type { Region, RegionAlias } from "@/lib/regions/schema";
import { matchesFigure } from "../rules";
import type { PublishedFigure } from "../schema";

/** @returns the statements about a region that the query finds, or that hold its words; all where nothing is sought */
export function figuresFound<Figure extends PublishedFigure>(
  figures: readonly Figure[],
  query: string,
  regions: readonly Region[],
  aliases: readonly RegionAlias[],
): Figure[] {
  if (query === "") return [...figures];
  const codes = new Set(searchRegions(query, regions, aliases).map(({ region }) => region.code));
  return figures.filter((figure) => codes.has(figure.regionCode) || matchesFigure(figure, query));
}
