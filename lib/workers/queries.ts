import { effectiveWorkers, NOW } from "@/lib/coverage/queries/effective";
import { type Db, Prisma } from "@/lib/db/client";
import type { WorkerBase } from "@/lib/core/vocabulary";
import type { WorkerFact } from "./schema";

/**
 * Which of the facts are recorded already: equal to the current real count of their region, base, segment and year.
 * A simulated count never answers for a real one.
 * @returns indexes into `facts`
 */
export async function findRecordedWorkerCounts(tx: Db, facts: readonly WorkerFact[]): Promise<Set<number>> {
  const years = [...new Set(facts.map(({ year }) => year))];
  const inYears = Prisma.sql`w."year" = ANY(${years}::int[])`;
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
      SELECT "regionCode", "base", "segment", "year", "count" FROM (
        ${effectiveWorkers(inYears, { data: "real", knownAt: NOW })}
      ) effective
    )
    SELECT (g."position" - 1)::int AS "index"
    FROM given g JOIN current c USING ("regionCode", "base", "segment", "year", "count")`;
  return new Set(rows.map((row) => row.index));
}

/** @returns the current real counts of workers, by `35.74 2024 ALL`; in people */
export async function readCurrentWorkerCounts(
  tx: Db,
  { base, years }: { base: WorkerBase; years: readonly number[] },
): Promise<Map<string, number>> {
  const wanted = Prisma.sql`w."year" = ANY(${[...years]}::int[]) AND w."base" = ${base}::"WorkerBase"`;
  const rows = await tx.$queryRaw<{ key: string; count: number }[]>`
    SELECT "regionCode" || ' ' || "year" || ' ' || "segment" AS "key", "count"
    FROM (${effectiveWorkers(wanted, { data: "real", knownAt: NOW })}) effective`;
  return new Map(rows.map(({ key, count }) => [key, count]));
}
