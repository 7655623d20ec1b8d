import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { endOfDay, pastDay, type KnownDay } from "@/lib/core/known-day";
import { db, Prisma } from "@/lib/db/client";
import type { WorkDone } from "../schema";
import { newestCommitments, newestVisits, selectCommitments, selectVisits } from "./newest";

/**
 * Reads what was held and promised in the whole country, as it was known at the end of a span of days.
 * @param after the day before its first one
 * @throws AppError forbidden for those who may read some regions only
 */
export async function readWorkDone(actor: Actor, after: KnownDay, until: KnownDay): Promise<WorkDone> {
  permit(actor, "read-in-depth");
  const knownAt = endOfDay(pastDay(until, now()));
  const everywhere = Prisma.sql`TRUE`;
  const [held, commitments] = await Promise.all([
    selectVisits(
      db(),
      newestVisits(everywhere, knownAt),
      Prisma.sql`WHERE v."state" = 'HELD' AND v."day" > ${after} AND v."day" <= ${until} ORDER BY v."day" DESC, v."visitId"`,
      until,
    ),
    selectCommitments(
      db(),
      newestCommitments(everywhere, knownAt),
      Prisma.sql`WHERE v."state" = 'OPEN' OR v."recordedAt" > ${endOfDay(after)} ORDER BY v."due", v."visitId", v."number"`,
      until,
    ),
  ]);
  return { held, commitments };
}
