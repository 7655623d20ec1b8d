import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma } from "@/lib/db/client";
import type { HeldVisit } from "../schema";
import { newestCommitments, newestVisits } from "./newest";

/**
 * The visits of a region that were held, newest first, with what was promised: what everybody may know.
 * As a page of coverage asks: of when, null being now, and whether simulated ones are wanted, too.
 */
export async function readHeldVisits(
  actor: Actor,
  code: string,
  { knownAt, data }: { knownAt: Date | null; data: "real" | "all" },
): Promise<HeldVisit[]> {
  permit(actor, "read-approved");
  const ofRegion = Prisma.sql`v."regionCode" = ${code}`;
  return db().$queryRaw<HeldVisit[]>`
    WITH c AS (${newestCommitments(ofRegion, knownAt)})
    SELECT v."visitId" AS "id", v."day", v."kind"::text AS "kind", v."simulated", v."figureIds", coalesce((
      SELECT json_agg(json_build_object('number', c."number", 'owner', c."owner", 'text', c."text", 'due', c."due",
        'state', c."state", 'answered', c."answered") ORDER BY c."due", c."number")
      FROM c WHERE c."visitId" = v."visitId"), '[]') AS "commitments"
    FROM (${newestVisits(ofRegion, knownAt)}) v
    WHERE v."state" = 'HELD' AND (${data === "all"} OR NOT v."simulated")
    ORDER BY v."day" DESC, v."visitId" DESC`;
}
