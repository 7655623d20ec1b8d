import type { Action } from "@/lib/access/policy/table";
import { readIsExample } from "@/lib/access/queries";
import type { UserActor } from "@/lib/auth/actor";
import { permitToday } from "@/lib/auth/policy-actor";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import { lockAll } from "@/lib/db/advisory-lock";
import type { Db } from "@/lib/db/client";
import { refuseStep } from "../messages";
import { readNewestVisit } from "../queries/newest";
import type { Visit } from "../schema";

/** A visit, or something of it, in the revision that its page has shown. */
export type Shown = { id: string; revision: number };

/**
 * Asks who may, locks, and reads what is to be changed.
 * @param actionFor what somebody has to be allowed to do with it
 * @throws AppError forbidden, not-found, conflict where it is in another revision, or an example account's hands are on a real visit
 */
export async function visitToChange(
  tx: Db,
  actor: UserActor,
  { id, revision }: { id: string; revision: number | null },
  actionFor: (visit: Visit) => Action,
): Promise<{ visit: Visit; today: string }> {
  const today = dayAt(now());
  const permitted = async () => {
    const visit = await readNewestVisit(tx, id, today);
    if (visit === null) throw refuseStep("K.105");
    await permitToday(tx, actor, { action: actionFor(visit), regionCode: visit.regionCode });
    return visit;
  };
  // Nobody holds up others with what is not theirs; under the lock it is asked again, as it may have changed.
  await permitted();
  await lockAll(tx, "visits");
  const visit = await permitted();
  // What is appended cannot be taken away again, so nothing real is said under a password that everybody knows.
  if (!visit.simulated && (await readIsExample(tx, actor.userId))) throw refuseStep("K.108");
  if (revision !== null && visit.revision !== revision) throw refuseStep("K.101");
  return { visit, today };
}

/** Who records something now, in which role and why. */
export function signed({ userId, role }: UserActor, reason: string | null) {
  return { recordedAt: now(), recordedBy: userId, recordedRole: role, reason };
}
