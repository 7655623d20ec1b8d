import type { Trail } from "@/lib/audit/schema";
import { formatMoment } from "@/lib/core/moment";
import { changeLines } from "./change-lines";
import { actionWords, actorWords, roleWords, subjectWords } from "./trail-words";

/**
 * The trail as a file: in the words of the page, and behind them as it is recorded, hashes too, so that an event can be
 * compared with the database later.
 */
export const TRAIL_COLUMNS = [
  ...["Nomor", "Waktu", "Siapa", "Peran", "Tindakan", "Perihal", "Perubahan", "Alasan", "Permintaan"],
  ...["at", "actor_kind", "actor_id", "actor_role", "action", "subject_kind", "subject_key", "before", "after"],
  ...["previous_hash", "hash"],
] as const;

/** @returns each event as the cells of `TRAIL_COLUMNS`; `at` is UTC */
export function trailCells({ events, ...names }: Trail): (string | number | null)[][] {
  return events.map((event) => [
    event.number,
    formatMoment(new Date(event.at)),
    actorWords(event, names),
    roleWords(event.actorRole),
    actionWords(event.action),
    subjectWords(event, names),
    changeLines(event, names.places).join("; "),
    event.reason,
    event.requestId,
    event.at,
    event.actorKind,
    event.actorId,
    event.actorRole,
    event.action,
    event.subjectKind,
    event.subjectKey,
    event.before,
    event.after,
    event.previousHash,
    event.hash,
  ]);
}
