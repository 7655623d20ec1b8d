import { readPeopleNames } from "@/lib/access/queries";
import type { Actor } from "@/lib/auth/actor";
import { permitToday } from "@/lib/auth/policy-actor";
import { db } from "@/lib/db/client";
import type { KeptPlan } from "../schema";

/**
 * @returns the plans that are kept of a region, the newest first, with who keeps them
 * @throws AppError forbidden for those who do not work on the region
 */
export async function readKeptPlans(actor: Actor, regionCode: string): Promise<KeptPlan[]> {
  await permitToday(db(), actor, { action: "read-efforts", regionCode });
  const rows = await db().keptPlan.findMany({
    where: { regionCode, removedAt: null },
    orderBy: { number: "desc" },
  });
  const names = await readPeopleNames(
    db(),
    rows.map(({ keptBy }) => keptBy),
  );
  return rows.map(({ number, name, query, keptBy, keptAt }) => ({
    ...{ number, name, query, keptAt, keptBy: names.get(keptBy) ?? null },
  }));
}
