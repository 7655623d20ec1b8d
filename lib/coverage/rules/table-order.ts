import type { Region } from "@/lib/regions/schema";
import type { Standing } from "./standing";
import type { SearchParams } from "@/lib/core/reading-parameters";

export const SORTABLE = ["name", "parent", "coverage", "participants", "workers", "gap", "change"] as const;
export type SortColumn = (typeof SORTABLE)[number];
export type Order = { column: SortColumn; direction: "asc" | "desc" };

/** @returns the order asked for in the address, or by people missing, most first */
export function orderOf(params: SearchParams): Order {
  const column = SORTABLE.find((each) => each === params.sort);
  if (!column) return { column: "gap", direction: "desc" };
  return { column, direction: params.order === "asc" ? "asc" : "desc" };
}

/** Sorts regions for a table; what is missing comes last in both directions, and equals stay in order of code. */
export function sortRegions(
  regions: readonly Region[],
  standings: ReadonlyMap<string, Standing>,
  parentNames: ReadonlyMap<string, string>,
  order: Order,
): Region[] {
  const sign = order.direction === "asc" ? 1 : -1;
  const keyed = regions.map((region) => ({
    region,
    key: keyOf(region, standings.get(region.code), parentNames, order.column),
  }));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return Number(a.key === null) - Number(b.key === null) || a.region.code.localeCompare(b.region.code);
      const compared = typeof a.key === "string" ? a.key.localeCompare(String(b.key), "id") : a.key - Number(b.key);
      return sign * compared || a.region.code.localeCompare(b.region.code);
    })
    .map(({ region }) => region);
}

function keyOf(
  region: Region,
  standing: Standing | undefined,
  parentNames: ReadonlyMap<string, string>,
  column: SortColumn,
): string | number | null {
  switch (column) {
    case "name":
      return region.name.replace(/^(Kabupaten|Kota) /, "");
    case "parent":
      return parentNames.get(region.parentCode ?? "") ?? null;
    case "coverage":
      return standing?.area.coverage ?? null;
    case "participants":
      return standing?.area.participants ?? null;
    case "workers":
      return standing?.area.reported.workers ?? standing?.area.workers ?? null;
    case "gap":
      return standing?.gap ?? null;
    case "change":
      return standing?.change ?? null;
  }
}
