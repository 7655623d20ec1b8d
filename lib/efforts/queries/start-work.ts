import { requireUser, type Actor } from "@/lib/auth/actor";
import { everMay } from "@/lib/access/policy";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import { countWaitingEfforts, readOwnEfforts } from "../queries";
import { effortWork, type EffortWork } from "../rules/work";

/** What awaits somebody after signing in; null where the role has nothing to do with it. */
export type EffortStart = { work: EffortWork | null; waiting: number | null };

/** @throws AppError forbidden for anybody without an account */
export async function readEffortStart(given: Actor): Promise<EffortStart> {
  const actor = requireUser(given);
  const [newest, waiting] = await Promise.all([
    everMay(actor.role, "keep-groups") ? readOwnEfforts(actor) : null,
    everMay(actor.role, "approve") ? countWaitingEfforts(actor) : null,
  ]);
  return { work: newest && effortWork(newest, dayAt(now())), waiting };
}
