import { can } from "@/lib/access/policy";
import type { UserActor } from "@/lib/auth/actor";
import { policyActorOf } from "@/lib/auth/permit";
import type { ImportKind } from "./schema/choice";

/** What a role brings files for: workers where it may record them, else drafts of its own regions. */
export function kindFor(actor: UserActor): ImportKind {
  return can(policyActorOf(actor), "record-workers", null) ? "workers" : "participants";
}
