import type { PolicyActor, Subject } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import { readBranchCoverage } from "@/lib/access/queries";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import type { Db } from "@/lib/db/client";
import type { Actor } from "./actor";
import { permit, policyActorOf } from "./permit";

/** Who acts, with which branch covers what: enough to say what is out of reach, before anything is locked. */
export async function readPolicyActor(tx: Db, actor: Actor): Promise<PolicyActor> {
  return policyActorOf(actor, await readBranchCoverage(tx));
}

/** What is about a region and no month is judged by who covers it today, in Indonesia. */
export function subjectToday(regionCode: string, submittedBy: string | null = null): Subject {
  return { regionCode, date: dayAt(now()), submittedBy };
}

/** @throws AppError unauthenticated for a visitor, forbidden for anybody else who may not do this in the region today */
export async function permitToday(
  tx: Db,
  actor: Actor,
  { action, regionCode }: { action: Action; regionCode: string },
): Promise<void> {
  permit(actor, action, subjectToday(regionCode), await readBranchCoverage(tx));
}
