import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { ACTION_WORDS, STATE_WORDS, SUBJECT_WORDS, VALUE_WORDS } from "../messages";
import type { JsonValue, SealedEvent, Trail } from "../schema";

type Names = Trail["names"];

/** @returns the name behind a user's id, or the id where the account is gone */
export function userWords(id: string, names: Names): string {
  return names.get(id) ?? `${id} (pengguna dihapus)`;
}

/** @returns who acted: a user by name, the command line with its command, or a visitor */
export function actorWords({ actorKind, actorId }: SealedEvent, names: Names): string {
  if (actorKind === "user" && actorId !== null) return userWords(actorId, names);
  if (actorKind === "command-line") return `Baris perintah (${actorId ?? "tidak disebut"})`;
  return actorKind === "public" ? "Tanpa masuk" : [actorKind, actorId].filter(Boolean).join(" ");
}

/** @returns a role's name, what is recorded where it is none of today's, "" for nobody's */
export function roleWords(role: string | null): string {
  return wordOf(ROLE_NAMES, role ?? "");
}

/** @returns what was done; as recorded where the code no longer knows it */
export function actionWords(action: string): string {
  return wordOf(ACTION_WORDS, action);
}

/** @returns `Laporan 2025-09 35.74 v1`, `Pengguna Siti` */
export function subjectWords({ subjectKind, subjectKey }: SealedEvent, names: Names): string {
  const key = subjectKind === "user" ? userWords(subjectKey, names) : subjectKey;
  return `${wordOf(SUBJECT_WORDS, subjectKind)} ${key}`;
}

/** @returns one line for each part of the states: `peran: Petugas cabang → Kepala cabang`; a part that stayed has no arrow */
export function changeLines({ before, after }: Pick<SealedEvent, "before" | "after">): string[] {
  const [was, is] = [parseState(before), parseState(after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => {
    const from = was.has(key) ? valueWords(key, was.get(key)!) : null;
    const to = is.has(key) ? valueWords(key, is.get(key)!) : null;
    const change = from === null || from === to ? to : `${from} → ${to ?? (after === null ? "dihapus" : "tidak ada")}`;
    return `${wordOf(STATE_WORDS, key)}: ${change}`;
  });
}

/** A state is an object, the database says. */
function parseState(text: string | null): Map<string, JsonValue> {
  return new Map(text === null ? [] : Object.entries(JSON.parse(text) as Record<string, JsonValue>));
}

function valueWords(key: string, value: JsonValue): string {
  if (value === null) return "tidak ada";
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (typeof value === "string")
    return key === "role" ? roleWords(value) : wordOf(VALUE_WORDS, `${key} ${value}`, value);
  return JSON.stringify(value);
}

function wordOf(words: Readonly<Record<string, string>>, key: string, otherwise = key): string {
  return Object.hasOwn(words, key) ? words[key]! : otherwise;
}
