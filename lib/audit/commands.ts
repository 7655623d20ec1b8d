import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { actorColumns } from "./rules/actor-columns";
import type { AuditEntry, AuditState } from "./schema";

/**
 * Appends one event to the audit trail, in the transaction of the change it tells of: both are kept or neither is.
 * Call it last. It holds the head of the chain until the transaction ends, so other writers wait from here on, and a
 * lock taken afterwards could wait for one of them in turn.
 * The caller has checked that the actor may do what the event says.
 * @param tx the command's own transaction
 * @throws the database's error, which undoes the change, when the event is not in order (text with NUL, a blank reason)
 */
export async function recordEvent(tx: Db, actor: Actor, entry: AuditEntry): Promise<void> {
  const { kind, id, role } = actorColumns(actor);
  // Number, time and hashes are not given: the database seals every row itself.
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" ("actorKind", "actorId", "actorRole", "action", "subjectKind", "subjectKey", "before",
      "after", "reason", "requestId")
    VALUES (${kind}, ${id}, ${role}, ${entry.action}, ${entry.subject.kind}, ${entry.subject.key},
      ${jsonText(entry.before)}::jsonb, ${jsonText(withToken(entry.after, actor))}::jsonb, ${entry.reason ?? null}, ${actor.requestId})`;
}

/** What a program has done for somebody says which. */
function withToken(after: AuditState | null, actor: Actor): AuditState | null {
  if (after === null || actor.kind !== "user" || actor.token === null) return after;
  return { ...after, token: actor.token.name };
}

function jsonText(state: AuditState | null): string | null {
  return state === null ? null : JSON.stringify(state);
}
