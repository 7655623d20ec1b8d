import { readBranchCoverage, readPeopleNames } from "@/lib/access/queries";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import { db, type Db } from "@/lib/db/client";
import type { KeptPlan } from "../schema";

/**
 * @returns the plans that are kept of a region, the newest first, with who keeps them
 * @throws AppError forbidden for those who do not work on the region
 */
export async function readKeptPlans(actor: Actor, regionCode: string): Promise<KeptPlan[]> {
  await permitPlans(db(), actor, regionCode);
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

/** @throws AppError unauthenticated, forbidden */
export async function permitPlans(tx: Db, actor: Actor, regionCode: string): Promise<void> {
  const subject = { regionCode, date: dayAt(now()), submittedBy: null };
  permit(actor, "read-efforts", subject, await readBranchCoverage(tx));
}
