import type { JsonValue, SealedEvent, Trail } from "@/lib/audit/schema";
import { answersSchema, marksSchema } from "@/lib/reports/schema";
import { COLUMN_NAMES } from "@/lib/reports/rules/entry-columns";
import { STATE_WORDS } from "../messages";
import { valueWords } from "./value-words";
import { wordOf } from "./word-of";

type State = ReadonlyMap<string, JsonValue>;

/**
 * @returns one line for each part of the states: `status: konsep → terkirim`, a figure under its column; a part that
 * stayed has no arrow
 */
export function changeLines(
  { before, after }: Pick<SealedEvent, "before" | "after">,
  places: Trail["places"],
): string[] {
  const [was, is] = [parseState(before), parseState(after)];
  const parts = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !FOR_US.has(key));
  return parts.map((key) => {
    const [from, to] = [wordsIn(was, key, places), wordsIn(is, key, places)];
    const change = from === null || from === to ? to : `${from} → ${to ?? (after === null ? "dihapus" : "tidak ada")}`;
    return `${wordOf(STATE_WORDS, key, wordOf(COLUMN_NAMES, key))}: ${change}`;
  });
}

/** Kept for the next correction, and said by nothing on a page. */
const FOR_US = new Set(["saves"]);
/** Parts that are figures or texts by column. */
const BY_COLUMN = new Set(["figures", "typed"]);

function wordsIn(state: State, key: string, places: Trail["places"]): string | null {
  const value = state.get(key);
  return value === undefined ? null : valueWords(key, value, places);
}

/** A state is an object, the database says; what stands in it by column, reason or mark becomes a part of its own. */
function parseState(text: string | null): State {
  const parts = text === null ? [] : Object.entries(JSON.parse(text) as Record<string, JsonValue>);
  return new Map(parts.flatMap(([key, value]) => partsOf(key, value)));
}

function partsOf(key: string, value: JsonValue): [string, JsonValue][] {
  if (BY_COLUMN.has(key) && value !== null && typeof value === "object" && !Array.isArray(value))
    return Object.entries(value);
  if (key === "answers") return answerParts(value) ?? [[key, value]];
  if (key === "marks") return [[key, markWords(value) ?? value]];
  return [[key, value]];
}

/** Each reason under the rule and segment that asked for it. */
function answerParts(value: JsonValue): [string, JsonValue][] | null {
  const answers = answersSchema.safeParse(value);
  if (!answers.success) return null;
  return answers.data.map(({ rule, segment, reason, text }) => {
    const asked = [`alasan ${rule}`, segment === null ? null : valueWords("segment", segment, new Map())];
    const given = [reason === null ? null : valueWords("reason", reason, new Map()), text === "" ? null : text];
    return [asked.filter((part) => part !== null).join(" "), given.filter((part) => part !== null).join(": ")];
  });
}

function markWords(value: JsonValue): string | null {
  const marks = marksSchema.safeParse(value);
  if (!marks.success || marks.data.length === 0) return null;
  return marks.data
    .map(({ segment, note }) => [valueWords("segment", segment, new Map()), note].filter(Boolean).join(": "))
    .join("; ");
}
