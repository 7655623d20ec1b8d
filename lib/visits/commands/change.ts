import type { Action } from "@/lib/access/policy/table";
import { readBranchCoverage, readIsExample } from "@/lib/access/queries";
import type { UserActor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import type { Db } from "@/lib/db/client";
import { refuseStep } from "../messages";
import { readNewestVisit } from "../queries/newest";
import type { Visit } from "../schema";

/** Those who change visits at once wait for each other; any number of nobody else's will do. */
const VISIT_LOCK = 7_352_205;

/** A visit, or something of it, in the revision that its page has shown. */
export type Shown = { id: string; revision: number };

/** Everybody who changes visits waits here. */
export async function lockVisits(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${VISIT_LOCK}::bigint)`;
}

/** @returns the day in Indonesia, on which the scope is judged @throws AppError forbidden outside of one's scope */
export async function permitAt(
  tx: Db,
  actor: UserActor,
  { action, regionCode }: { action: Action; regionCode: string },
): Promise<string> {
  const date = dayAt(now());
  permit(actor, action, { regionCode, date, submittedBy: null }, await readBranchCoverage(tx));
  return date;
}

/**
 * Locks, and reads what is to be changed.
 * @param actionFor what somebody has to be allowed to do with it
 * @throws AppError forbidden, not-found, conflict where it is in another revision, or an example account's hands are on a real visit
 */
export async function visitToChange(
  tx: Db,
  actor: UserActor,
  { id, revision }: { id: string; revision: number | null },
  actionFor: (visit: Visit) => Action,
): Promise<{ visit: Visit; today: string }> {
  await lockVisits(tx);
  const visit = await readNewestVisit(tx, id, dayAt(now()));
  if (visit === null) throw refuseStep("K.105");
  const today = await permitAt(tx, actor, { action: actionFor(visit), regionCode: visit.regionCode });
  // What is appended cannot be taken away again, so nothing real is said under a password that everybody knows.
  if (!visit.simulated && (await readIsExample(tx, actor.userId))) throw refuseStep("K.108");
  if (revision !== null && visit.revision !== revision) throw refuseStep("K.101");
  return { visit, today };
}

/** Who records something now, in which role and why. */
export function signed({ userId, role }: UserActor, reason: string | null) {
  return { recordedAt: now(), recordedBy: userId, recordedRole: role, reason };
}
