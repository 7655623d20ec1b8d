import { can } from "@/lib/access/policy";
import type { UserActor } from "@/lib/auth/actor";
import { policyActorOf } from "@/lib/auth/permit";
import type { ImportKind } from "./schema/choice";

/** What a role brings files for, the usual first: workers and targets where it may record them, else drafts of its own regions. */
export function kindsFor(actor: UserActor): ImportKind[] {
  const who = policyActorOf(actor);
  const recorded = [
    ...(can(who, "record-workers", null) ? (["workers"] as const) : []),
    ...(can(who, "keep-targets", null) ? (["targets"] as const) : []),
  ];
  return recorded.length > 0 ? recorded : ["participants"];
}
