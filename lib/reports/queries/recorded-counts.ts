import type { Db } from "@/lib/db/client";
import type { ParticipantFact } from "../schema";

/**
 * Which of the facts are recorded already: equal to the effective real count of their region, period, extent, segment
 * and basis. The effective one is the highest approved version; ALL and parts of one month replace each other, so a
 * count that the other shape has replaced since is not the effective one. A simulated count never answers for a real one.
 * @returns indexes into `facts`
 */
export async function findRecordedParticipantCounts(tx: Db, facts: readonly ParticipantFact[]): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ index: number }[]>`
    WITH given AS (
      SELECT * FROM unnest(
        ${facts.map((fact) => fact.regionCode)}::text[],
        ${facts.map((fact) => fact.period)}::text[],
        ${facts.map((fact) => fact.extent)}::text[]::"Extent"[],
        ${facts.map((fact) => fact.segment)}::text[]::"Segment"[],
        ${facts.map((fact) => fact.basis)}::text[]::"CountingBasis"[],
        ${facts.map((fact) => fact.active)}::int[],
        ${facts.map((fact) => fact.inactive)}::int[]
      ) WITH ORDINALITY AS g ("regionCode", "period", "extent", "segment", "basis", "active", "inactive", "position")
    ), approved AS (
      SELECT c.*,
        max(c."version") FILTER (WHERE c."segment" = 'ALL') OVER month AS "allVersion",
        max(c."version") FILTER (WHERE c."segment" <> 'ALL') OVER month AS "partsVersion",
        max(c."version") OVER (PARTITION BY c."regionCode", c."period", c."extent", c."basis", c."segment") AS "newest"
      FROM "ParticipantCount" c
      JOIN "Report" r USING ("period", "regionCode", "version")
      JOIN "Source" s ON s."id" = c."sourceId"
      WHERE r."status" = 'APPROVED' AND s."kind" <> 'SIMULATED'
        AND (c."period", c."regionCode") IN (SELECT DISTINCT "period"::char(7), "regionCode" FROM given)
      WINDOW month AS (PARTITION BY c."regionCode", c."period", c."extent", c."basis")
    )
    SELECT (g."position" - 1)::int AS "index"
    FROM given g
    JOIN approved a ON a."regionCode" = g."regionCode" AND a."period" = g."period"::char(7) AND a."extent" = g."extent"
      AND a."segment" = g."segment" AND a."basis" = g."basis" AND a."version" = a."newest"
    WHERE a."version" > coalesce(CASE a."segment" WHEN 'ALL' THEN a."partsVersion" ELSE a."allVersion" END, 0)
      AND a."active" = g."active" AND a."inactive" IS NOT DISTINCT FROM g."inactive"`;
  return new Set(rows.map((row) => row.index));
}
