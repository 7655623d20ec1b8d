import type { Pool } from "pg";
import { yearOf } from "@/lib/core/period";
import { LAST_PERIOD } from "./make-facts";

/**
 * What an answer about one month in all regencies cannot do without, over the wire and nothing else: per region and
 * segment the count that is in force (approved, real before simulated, newest version), and the region's workers of the
 * latest reference year that is not after the month (real before simulated, newest revision). 514 regencies × 4 segments
 * make 2,056 rows, each of them transferred and parsed; the statement is prepared once per connection. Of the ways to ask
 * this that were tried, it is the fastest: one range of each primary key and one of the index on base and year, at any age.
 */
const EFFECTIVE_MONTH = {
  name: "bench-effective-month",
  text: `
  WITH effective AS (
    SELECT DISTINCT ON (c."regionCode", c."segment") c."regionCode", c."segment", c."active"
    FROM "ParticipantCount" c
    JOIN "Report" r USING ("period", "regionCode", "version")
    JOIN "Source" s ON s."id" = c."sourceId"
    WHERE c."period" = $1 AND r."status" = 'APPROVED'
    ORDER BY c."regionCode", c."segment", s."kind" = 'SIMULATED', c."version" DESC
  ), workers AS (
    SELECT DISTINCT ON (w."regionCode") w."regionCode", w."year", w."count"
    FROM "WorkerCount" w JOIN "Source" s ON s."id" = w."sourceId"
    WHERE w."base" = 'EMPLOYED' AND w."segment" = 'ALL'
      AND w."year" = (SELECT max("year") FROM "WorkerCount" WHERE "base" = 'EMPLOYED' AND "year" <= $2)
    ORDER BY w."regionCode", s."kind" = 'SIMULATED', w."revision" DESC
  )
  SELECT e."regionCode", e."segment", e."active", w."year", w."count" AS workers
  FROM effective e LEFT JOIN workers w USING ("regionCode")`,
  values: [LAST_PERIOD, yearOf(LAST_PERIOD)],
};

type Row = { regionCode: string; segment: string; active: number; year: number | null; workers: number | null };

export async function readRawMonth(pool: Pool): Promise<Row[]> {
  return (await pool.query<Row>(EFFECTIVE_MONTH)).rows;
}

/** The statement of earlier versions of this bench: 514 rows, any version, workers of one year; kept to compare with them. */
export async function readEarlierRawMonth(pool: Pool): Promise<void> {
  await pool.query(`
  SELECT f."regionCode", f.active, w."count"
  FROM (
    SELECT c."regionCode", sum(c."active") AS active FROM "ParticipantCount" c
    JOIN "Report" r USING ("period", "regionCode", "version")
    WHERE c."period" = '2025-09' AND r."status" = 'APPROVED' GROUP BY c."regionCode"
  ) f
  JOIN "WorkerCount" w ON w."regionCode" = f."regionCode" AND w."base" = 'EMPLOYED' AND w."segment" = 'ALL' AND w."year" = 2025`);
}
