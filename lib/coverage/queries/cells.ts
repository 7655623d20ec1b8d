import type { Period } from "@/lib/core/period";
import { db, Prisma } from "@/lib/db/client";
import type { Cell, RegionCells } from "../rules/numerator";
import type { CountingBasis, DataChoice, Extent, Segment } from "@/lib/core/vocabulary";

/** One month's effective counts by region code. */
export type MonthCells = ReadonlyMap<string, RegionCells>;

/** [region, extent, segment, active, version, source, simulated]: an array is a third of the size of an object. */
type CellRow = [string, Extent, Segment, number, number, string, boolean];

/** Reads the effective counts of some months in one statement. */
export async function readCells(
  basis: CountingBasis | null,
  data: DataChoice,
  periods: readonly Period[],
): Promise<Map<Period, MonthCells>> {
  const ofBasis = basis === null ? Prisma.sql`TRUE` : Prisma.sql`c."basis" = ${basis}::"CountingBasis"`;
  const rows = await db().$queryRaw<{ period: Period; cells: CellRow[] }[]>`
    WITH effective AS (
      SELECT DISTINCT ON (c."period", c."regionCode", c."extent", c."segment")
        c."period", c."regionCode", c."extent", c."segment", c."active", c."version", c."sourceId",
        s."kind" = 'SIMULATED' AS simulated
      FROM "ParticipantCount" c
      JOIN "Report" r USING ("period", "regionCode", "version")
      JOIN "Source" s ON s."id" = c."sourceId"
      WHERE r."status" = 'APPROVED' AND c."period" = ANY(${[...periods]}::text[]) AND ${ofBasis} AND ${ofData(data)}
      ORDER BY c."period", c."regionCode", c."extent", c."segment", s."kind" = 'SIMULATED', c."version" DESC, c."basis"
    )
    SELECT "period", json_agg(json_build_array("regionCode", "extent", "segment", "active", "version", "sourceId", simulated)) AS cells
    FROM effective GROUP BY "period" ORDER BY "period"`;
  return new Map(rows.map(({ period, cells }) => [period, groupByRegion(cells)]));
}

function groupByRegion(rows: CellRow[]): MonthCells {
  const regions = new Map<string, RegionCells>();
  for (const [code, extent, segment, active, version, sourceId, simulated] of rows) {
    let cells = regions.get(code);
    if (!cells) regions.set(code, (cells = { OWN: {}, TOTAL: {} }));
    const cell: Cell = { active, version, sourceId, simulated };
    cells[extent][segment] = cell;
  }
  return regions;
}

/** @returns the condition on the source `s` of a fact */
export function ofData(data: DataChoice): Prisma.Sql {
  switch (data) {
    case "all":
      return Prisma.sql`TRUE`;
    case "real":
      return Prisma.sql`s."kind" <> 'SIMULATED'`;
  }
}
