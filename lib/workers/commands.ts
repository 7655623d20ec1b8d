import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { Db } from "@/lib/db/client";
import type { FilePlace } from "@/lib/sources/schema";
import type { WorkerFact } from "./schema";

/**
 * Appends worker counts, each as the next revision of its region, base, segment and year; earlier ones stay.
 * The caller holds the import lock, so that no two writers take the same revision.
 * @param facts at most one per region, base, segment and year
 * @param places where the source's file has each fact; none where they were not read from a file
 */
export async function appendWorkerCounts(
  tx: Db,
  actor: Actor,
  { facts, places = [], sourceId }: { facts: readonly WorkerFact[]; places?: readonly FilePlace[]; sourceId: string },
): Promise<void> {
  permit(actor, "record-workers");
  await tx.$executeRaw`
    INSERT INTO "WorkerCount"
      ("regionCode", "base", "segment", "year", "revision", "count", "sourceId", "fileSheet", "fileRow")
    SELECT g."regionCode", g."base", g."segment", g."year",
      1 + coalesce((
        SELECT max(w."revision") FROM "WorkerCount" w
        WHERE w."regionCode" = g."regionCode" AND w."base" = g."base" AND w."segment" = g."segment" AND w."year" = g."year"
      ), 0),
      g."count", ${sourceId}, g."sheet", g."row"
    FROM unnest(
      ${facts.map((fact) => fact.regionCode)}::text[],
      ${facts.map((fact) => fact.base)}::text[]::"WorkerBase"[],
      ${facts.map((fact) => fact.segment)}::text[]::"Segment"[],
      ${facts.map((fact) => fact.year)}::int[],
      ${facts.map((fact) => fact.count)}::int[],
      ${facts.map((_, index) => places[index]?.sheet ?? null)}::text[],
      ${facts.map((_, index) => places[index]?.row ?? null)}::int[]
    ) AS g ("regionCode", "base", "segment", "year", "count", "sheet", "row")`;
}
