import { requireUser, type Actor } from "@/lib/auth/actor";
import { policyActorOf } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import type { Period } from "@/lib/core/period";
import { db, type Db } from "@/lib/db/client";
import { can, type PolicyActor } from "@/lib/access/policy";
import { dayOf } from "@/lib/access/rules";
import { readBranchCoverage, readPeopleNames } from "@/lib/access/queries";
import { REMOVED_USER } from "../rules/entry-row";
import type { CurrentReopening } from "../rules/month-work";

/**
 * @returns the months that are open again now for a region whose drafts the actor may see, those that close first first
 * @throws AppError forbidden for anybody without an account
 */
export async function readCurrentReopenings(given: Actor): Promise<CurrentReopening[]> {
  const actor = requireUser(given);
  const tx = db();
  return reopeningsSeenBy(tx, policyActorOf(actor, await readBranchCoverage(tx)), now());
}

/** The same for whoever knows already which branch covers what. */
export async function reopeningsSeenBy(tx: Db, who: PolicyActor, at: Date): Promise<CurrentReopening[]> {
  const current = await tx.reopening.findMany({
    where: { from: { lte: at }, until: { gt: at } },
    include: { region: { select: { name: true } } },
    orderBy: [{ until: "asc" }, { regionCode: "asc" }],
  });
  const seen = current.filter(({ regionCode, period }) =>
    can(who, "read-drafts", { regionCode, date: dayOf(period as Period), submittedBy: null }),
  );
  const names = await readPeopleNames(
    tx,
    seen.map(({ by }) => by),
  );
  return seen.map(({ regionCode, region, period, until, reason, by }) => ({
    regionCode,
    region: region.name,
    period: period as Period,
    until,
    reason,
    by: names.get(by) ?? REMOVED_USER,
  }));
}
