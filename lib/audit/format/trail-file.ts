import type { Trail } from "../schema";

/** The trail as a file: as it is recorded, hashes too, so that an event can be compared with the database later. */
export const TRAIL_COLUMNS = [
  "number",
  "at",
  "actor_kind",
  "actor_id",
  "actor_name",
  "actor_role",
  "action",
  "subject_kind",
  "subject_key",
  "before",
  "after",
  "reason",
  "request_id",
  "previous_hash",
  "hash",
] as const;

/** @returns each event as the cells of `TRAIL_COLUMNS`; `at` is UTC, `actor_name` empty where the user is gone */
export function trailCells({ events, names }: Trail): (string | number | null)[][] {
  return events.map((event) => [
    event.number,
    event.at,
    event.actorKind,
    event.actorId,
    (event.actorKind === "user" && event.actorId !== null && names.get(event.actorId)) || null,
    event.actorRole,
    event.action,
    event.subjectKind,
    event.subjectKey,
    event.before,
    event.after,
    event.reason,
    event.requestId,
    event.previousHash,
    event.hash,
  ]);
}
