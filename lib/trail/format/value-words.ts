import { ROLE_NAMES } from "@/lib/access/rules/roles";
import type { JsonValue, Trail } from "@/lib/audit/schema";
import { formatDay, formatMoment } from "@/lib/core/moment";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { SEGMENT_WORDS } from "@/lib/quality/rules/finding";
import { REASONS } from "@/lib/quality/schema";
import { COLUMN_NAMES } from "@/lib/reports/rules/entry-columns";
import { STATE_NAMES } from "@/lib/reports/rules/entry-row";
import { VALUE_WORDS } from "../messages";
import { wordOf } from "./word-of";

/** Under which kinds of place a part of a state names one. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  region: ["region"],
  sheets: ["region"],
  tokenRegions: ["region"],
  place: ["region", "branch", "kanwil"],
  office: ["kanwil"],
  source: ["source"],
};
/** Parts whose values have a list of words of their own. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_NAMES,
  status: STATE_NAMES,
  segment: SEGMENT_WORDS,
  reason: REASONS,
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** @returns one value of a state in words, whatever was recorded; `key` says which part it is */
export function valueWords(key: string, value: JsonValue, places: Trail["places"]): string {
  if (value === null) return "tidak ada";
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (typeof value === "number") return formatCount(value);
  if (typeof value === "string") return textWords(key, value, places);
  const parts = isList(value)
    ? value.map((part) => valueWords(key, part, places))
    : Object.entries(value).map(([name, part]) => `${name} ${valueWords(name, part, places)}`);
  return parts.length === 0 ? "tidak ada" : parts.join(isList(value) ? "; " : ", ");
}

function isList(value: readonly JsonValue[] | { readonly [key: string]: JsonValue }): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function textWords(key: string, value: string, places: Trail["places"]): string {
  if (value === "") return "kosong";
  if (Object.hasOwn(COLUMN_NAMES, key)) return value;
  for (const kind of own(PLACES, key) ?? []) {
    const name = places.get(`${kind} ${value}`);
    if (name !== undefined) return name;
  }
  const words = own(WORDS, key);
  if (words) return wordOf(words, value);
  const period = parsePeriod(value);
  if (period !== null) return formatPeriod(period);
  // A printed date may be one that no calendar has.
  if (DAY.test(value)) return isOnCalendar(value) ? formatDay(new Date(value)) : value;
  return MOMENT.test(value) ? formatMoment(new Date(value)) : wordOf(VALUE_WORDS, `${key} ${value}`, value);
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isOnCalendar(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
