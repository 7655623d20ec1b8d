import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db } from "@/lib/db/client";
import { UPKEEP_KINDS, type LastRuns, type UpkeepKind, type UpkeepRun } from "../schema";

/** @returns when each kind of upkeep was done last, and last well @throws AppError unauthenticated, forbidden */
export async function lastRuns(actor: Actor): Promise<LastRuns> {
  permit(actor, "read-upkeep");
  const found = await Promise.all(
    UPKEEP_KINDS.map(async (kind) => {
      const [last, lastPassed] = await Promise.all([newest(kind, {}), newest(kind, { passed: true })]);
      return [kind, { last, lastPassed }] as const;
    }),
  );
  return Object.fromEntries(found) as LastRuns;
}

async function newest(kind: UpkeepKind, where: { passed?: true }): Promise<UpkeepRun | null> {
  const row = await db().upkeepRun.findFirst({ where: { kind, ...where }, orderBy: { endedAt: "desc" } });
  return row && { ...row, kind };
}
