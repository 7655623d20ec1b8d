import { createHash } from "node:crypto";
import type { SealedEvent } from "../schema";

/** What event 1 names as the hash before it. */
export const GENESIS_HASH = "0".repeat(64);

/**
 * The text that is hashed. Every field is its length in bytes of UTF-8, a colon and its text, or "-" where there is
 * none, so that no two events share a form. The migration that creates `AuditEvent` computes the same in SQL.
 */
export function canonicalForm(event: Omit<SealedEvent, "hash">): string {
  return [
    String(event.number),
    event.at,
    event.actorKind,
    event.actorId,
    event.actorRole,
    event.action,
    event.subjectKind,
    event.subjectKey,
    event.before,
    event.after,
    event.reason,
    event.requestId,
    event.previousHash,
  ]
    .map((field) => (field === null ? "-" : `${Buffer.byteLength(field)}:${field}`))
    .join("");
}

/** @returns SHA-256 of the canonical form in lower-case hex */
export function hashOf(event: Omit<SealedEvent, "hash">): string {
  return createHash("sha256").update(canonicalForm(event)).digest("hex");
}

export function isSealed(event: SealedEvent): boolean {
  return hashOf(event) === event.hash;
}

/** How far rows may have been moved to be recognised. */
const REACH = 100;

/** @returns the number under which an event was sealed, null when its content is not what was sealed under any near one */
export function sealedNumber(event: SealedEvent): number | null {
  for (let away = 0; away <= REACH; away++) {
    for (const number of [event.number + away, event.number - away]) {
      if (isSealed({ ...event, number })) return number;
    }
  }
  return null;
}
