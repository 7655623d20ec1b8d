import { recordEvent } from "@/lib/audit/commands";
import type { AuditEntry } from "@/lib/audit/schema";
import type { Actor } from "@/lib/auth/actor";
import { db, type Db } from "@/lib/db/client";

type UserEntry = { userId: string } & Pick<AuditEntry, "action"> & Partial<Omit<AuditEntry, "action" | "subject">>;

/** The event of a change of one user, last in the transaction of that change. */
export async function recordUserEvent(tx: Db, actor: Actor, { userId, ...entry }: UserEntry): Promise<void> {
  await recordEvent(tx, actor, { before: null, after: null, ...entry, subject: { kind: "user", key: userId } });
}

/**
 * The event of a change that better-auth has just committed itself, in a transaction of its own. Should the server
 * die in between, the change is made and the event missing (DECISIONS 27).
 */
export async function recordUserEventAfter(actor: Actor, entry: UserEntry): Promise<void> {
  await db().$transaction((tx) => recordUserEvent(tx, actor, entry));
}
