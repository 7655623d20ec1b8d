import { db } from "@/lib/db/client";
import type { WorkerCell } from "../rules/denominator";
import type { DataChoice, WorkerBase } from "@/lib/core/vocabulary";
import { ofData } from "./cells";

/** The effective worker counts of one base, every year and segment, by region code. */
export type RegionWorkers = ReadonlyMap<string, readonly WorkerCell[]>;

export async function readWorkers(base: WorkerBase, data: DataChoice): Promise<RegionWorkers> {
  const rows = await db().$queryRaw<(WorkerCell & { regionCode: string })[]>`
    SELECT DISTINCT ON (c."regionCode", c."segment", c."year")
      c."regionCode", c."segment"::text AS segment, c."year", c."count", c."sourceId", s."kind" = 'SIMULATED' AS simulated
    FROM "WorkerCount" c JOIN "Source" s ON s."id" = c."sourceId"
    WHERE c."base" = ${base}::"WorkerBase" AND ${ofData(data)}
    ORDER BY c."regionCode", c."segment", c."year", s."kind" = 'SIMULATED', c."revision" DESC`;
  const regions = new Map<string, WorkerCell[]>();
  for (const { regionCode, ...cell } of rows) {
    const cells = regions.get(regionCode);
    if (cells) cells.push(cell);
    else regions.set(regionCode, [cell]);
  }
  return regions;
}
