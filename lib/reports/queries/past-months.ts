import { addMonths, yearOf, type Period } from "@/lib/core/period";
import { ofData } from "@/lib/coverage/queries/cells";
import type { DataChoice, Segment } from "@/lib/core/vocabulary";
import type { Db } from "@/lib/db/client";
import type { JudgedCells } from "@/lib/quality/schema";
import { effectiveCells, type RecordedCell, type RecordedCells } from "../rules/effective-cells";

/** Five years and a month: what the quality rules look back (`lib/quality/rules/history.ts`). */
const MONTHS_BACK = 61;

/** The effective months of a region: the real figures before the simulated, then the newest; ALL or parts, never both. */
export type History = Map<Period, JudgedCells>;
/** Employed people of a region and the year they were counted. */
export type KnownWorkers = { year: number; count: number };

/**
 * @param from the first month whose past is wanted as well, where `period` is only the last of several
 * @returns the approved months up to and including `period`, by region code
 */
export async function readPastMonths(
  tx: Db,
  period: Period,
  regionCodes: readonly string[],
  { from = period, data = "all" }: { from?: Period; data?: DataChoice } = {},
): Promise<Map<string, History>> {
  type Row = { regionCode: string; period: Period; segment: Segment } & Omit<RecordedCell, "registered">;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (c."regionCode", c."period", c."segment")
      c."regionCode", c."period", c."segment"::text AS segment, c."active", c."inactive", c."version",
      s."kind" = 'SIMULATED' AS "simulated"
    FROM "ParticipantCount" c
    JOIN "Report" r USING ("period", "regionCode", "version")
    JOIN "Source" s ON s."id" = c."sourceId"
    WHERE r."status" = 'APPROVED' AND c."extent" = 'OWN' AND c."regionCode" = ANY(${[...regionCodes]}::text[])
      AND c."period" BETWEEN ${addMonths(from, -MONTHS_BACK)} AND ${period} AND ${ofData(data)}
    ORDER BY c."regionCode", c."period", c."segment", s."kind" = 'SIMULATED', c."version" DESC`;
  const regions = new Map<string, Map<Period, RecordedCells>>(regionCodes.map((code) => [code, new Map()]));
  for (const { regionCode, period: month, segment, ...cell } of rows) {
    const months = regions.get(regionCode)!;
    const cells = months.get(month) ?? {};
    cells[segment] = { ...cell, registered: null };
    months.set(month, cells);
  }
  return new Map([...regions].map(([code, months]) => [code, effectiveMonths(months)]));
}

function effectiveMonths(months: ReadonlyMap<Period, RecordedCells>): History {
  return new Map([...months].map(([month, cells]) => [month, effectiveCells(cells)]));
}

/** @returns the employed people by region code, of the latest reference year up to the month's */
export async function readKnownWorkers(
  tx: Db,
  period: Period,
  regionCodes: readonly string[],
): Promise<Map<string, KnownWorkers>> {
  const rows = await tx.$queryRaw<(KnownWorkers & { regionCode: string })[]>`
    SELECT DISTINCT ON (w."regionCode") w."regionCode", w."year", w."count"
    FROM "WorkerCount" w JOIN "Source" s ON s."id" = w."sourceId"
    WHERE w."base" = 'EMPLOYED' AND w."segment" = 'ALL' AND w."year" <= ${yearOf(period)}
      AND w."regionCode" = ANY(${[...regionCodes]}::text[])
    ORDER BY w."regionCode", w."year" DESC, s."kind" = 'SIMULATED', w."revision" DESC`;
  return new Map(rows.map(({ regionCode, year, count }) => [regionCode, { year, count }]));
}
