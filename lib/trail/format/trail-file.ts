import type { Trail } from "@/lib/audit/schema";
import { formatMoment } from "@/lib/core/moment";
import type { ColumnFormat, TableColumn } from "@/lib/core/table-file";
import { ACTION_WORDS, SUBJECT_WORDS } from "../messages";
import { changeLines } from "./change-lines";
import type { TrailQuery } from "./trail-query";
import { actionWords, actorWords, narrowedTo, roleWords, subjectWords } from "./trail-words";
import { wordOf } from "./word-of";

const FORMATS: ReadonlyMap<string, ColumnFormat> = new Map([
  ["Nomor", "number"],
  ["at", "moment"],
]);

/**
 * The trail as a file: in the words of the page, and behind them as it is recorded, hashes too, so that an event can be
 * compared with the database later.
 */
export const TRAIL_COLUMNS = [
  ...["Nomor", "Waktu", "Siapa", "Peran", "Tindakan", "Perihal", "Perubahan", "Alasan", "Permintaan"],
  ...["at", "actor_kind", "actor_id", "actor_role", "action", "subject_kind", "subject_key", "before", "after"],
  ...["previous_hash", "hash"],
].map(columnOf);

function columnOf(name: string): TableColumn {
  const format = FORMATS.get(name);
  return format === undefined ? { name, words: name } : { name, words: name, format };
}

/** @returns what a file of the trail says about itself: what an event is, and what the file is narrowed to */
export function trailAbout(query: TrailQuery, trail: Trail): [string, string][] {
  const { tindakan, perihal, dari, sampai, sebelum } = query;
  const days = [dari && `dari ${dari}`, sampai && `sampai ${sampai}`].filter(Boolean).join(" ");
  const filters = [
    ...(tindakan === undefined ? [] : [`tindakan: ${wordOf(ACTION_WORDS, tindakan)}`]),
    ...(perihal === undefined ? [] : [`perihal: ${wordOf(SUBJECT_WORDS, perihal)}`]),
    ...(days === "" ? [] : [`${days} (WIB)`]),
    ...narrowedTo(query, trail).map(({ words }) => words.toLowerCase().slice(0, 1) + words.slice(1)),
    ...(sebelum === undefined ? [] : [`sebelum nomor ${sebelum}`]),
  ];
  return [
    ["Isi", "siapa mengubah apa, kapan, dan mengapa; yang terbaru di atas; peristiwa hanya bertambah"],
    ["Saringan", filters.length === 0 ? "tanpa saringan; semua yang boleh Anda lihat" : filters.join("; ")],
    ["Kolom previous_hash dan hash", "segel setiap peristiwa; npm run audit -- verify menghitungnya ulang"],
    ["Kolom at", "waktu UTC; kolom Waktu menyebutnya dalam WIB"],
  ];
}

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
