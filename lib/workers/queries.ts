import type { Db } from "@/lib/db/client";
import type { WorkerFact } from "./schema";

/**
 * Which of the facts are recorded already: equal to the current real count of their region, base, segment and year.
 * A simulated count never answers for a real one.
 * @returns indexes into `facts`
 */
export async function findRecordedWorkerCounts(tx: Db, facts: readonly WorkerFact[]): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ index: number }[]>`
    WITH given AS (
      SELECT * FROM unnest(
        ${facts.map((fact) => fact.regionCode)}::text[],
        ${facts.map((fact) => fact.base)}::text[]::"WorkerBase"[],
        ${facts.map((fact) => fact.segment)}::text[]::"Segment"[],
        ${facts.map((fact) => fact.year)}::int[],
        ${facts.map((fact) => fact.count)}::int[]
      ) WITH ORDINALITY AS g ("regionCode", "base", "segment", "year", "count", "position")
    ), current AS (
      SELECT DISTINCT ON (w."regionCode", w."base", w."segment", w."year")
        w."regionCode", w."base", w."segment", w."year", w."count"
      FROM "WorkerCount" w JOIN "Source" s ON s."id" = w."sourceId"
      WHERE s."kind" <> 'SIMULATED' AND (w."base", w."year") IN (SELECT DISTINCT "base", "year" FROM given)
      ORDER BY w."regionCode", w."base", w."segment", w."year", w."revision" DESC
    )
    SELECT (g."position" - 1)::int AS "index"
    FROM given g JOIN current c USING ("regionCode", "base", "segment", "year", "count")`;
  return new Set(rows.map((row) => row.index));
}
