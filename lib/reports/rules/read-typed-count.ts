import { LARGEST_COUNT, formatCount } from "@/lib/core/numbers";
import { quote } from "@/lib/core/quote";
import { typedCountMessage, type TypedCountCode } from "./typed-count-messages";

/** Which sign groups the thousands in what a person or a spreadsheet writes; the other one then marks decimals. */
export type ThousandsSign = "." | ",";

/** One way to read a text: `people` null where that reading is no whole number of people. */
export type TypedReading = { thousands: ThousandsSign; people: number | null; text: string };

/** What was typed into a cell. `rounded` is true for `28 ribu`, which is an estimate rather than a count. */
export type TypedCount =
  | { kind: "count"; people: number; rounded: boolean }
  | { kind: "ambiguous"; readings: TypedReading[]; message: string }
  | { kind: "refused"; code: TypedCountCode; message: string }
  | { kind: "empty" };

const EMPTY_MARKS = new Set(["", "-", "–", "—"]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ["ribu", 3],
  ["rb", 3],
  ["juta", 6],
  ["jt", 6],
]);
const NUMBER_AND_UNIT = /^([0-9.,]+)(?:\s*(ribu|rb|juta|jt)\.?)?$/i;
/** One sign, and exactly three digits after it: both thousands and decimals look like this. */
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;
const MANY_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
const PLAIN = /^(?:0|[1-9]\d*)$/;
const DECIMAL = /^(?:0|[1-9]\d*)[.,]\d+$/;
const GROUPS_AND_DECIMALS = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:,\d{3})+\.\d+$/;

/**
 * Reads a count as people type it: `1234567`, `1.234.567`, `28 ribu`, `2,7 juta`. `1.234` and `1,234` are thousands to
 * one reader and decimals to another, so they are asked about unless the thousands sign is known: from the user's
 * earlier answer, or from the other cells of a pasted block.
 * @param thousands the known sign, or null
 */
export function readTypedCount(text: string, thousands: ThousandsSign | null): TypedCount {
  const written = text.trim();
  if (EMPTY_MARKS.has(written)) return { kind: "empty" };
  if (/^[-−–]\s*\d/.test(written) || /^\(\s*[\d.,]+\s*\)$/.test(written)) return refuse("T.101", written);
  const parts = NUMBER_AND_UNIT.exec(written);
  if (!parts) return refuse(/^\d[\d\s.,']*$/.test(written) ? "T.104" : "T.103", written);
  const [, digits = "", unit] = parts;
  const shift = unit === undefined ? 0 : UNITS.get(unit.toLowerCase())!;

  if (ONE_GROUP.test(digits)) {
    const readings = ([".", ","] as const).map((sign) => readAs(digits, sign, shift));
    if (thousands === null) return ask(written, readings);
    const people = readings.find((reading) => reading.thousands === thousands)!.people;
    return people === null ? refuse("T.102", written) : count(people, shift, written);
  }
  if (PLAIN.test(digits) || MANY_GROUPS.test(digits))
    return count(scale(digits.replace(/[.,]/g, ""), shift), shift, written);
  if (DECIMAL.test(digits)) {
    const people = scale(digits, shift);
    return people === null ? refuse("T.102", written) : count(people, shift, written);
  }
  return refuse(GROUPS_AND_DECIMALS.test(digits) ? "T.102" : "T.104", written);
}

/** One group read with a sign for thousands: `1.234` is 1234 with `.`, and no count with `,`. */
function readAs(digits: string, thousands: ThousandsSign, shift: number): TypedReading {
  const people = scale(digits.includes(thousands) ? digits.replace(thousands, "") : digits, shift);
  if (people !== null) return { thousands, people, text: `${formatCount(people)} orang` };
  return { thousands, people, text: `${digits.replace(".", ",")} (desimal, bukan jumlah orang)` };
}

function ask(written: string, readings: TypedReading[]): TypedCount {
  return { kind: "ambiguous", readings, message: typedCountMessage("T.201", quote(written)) };
}

/** Shifts the decimal sign by text, as 2.7 x 1,000,000 in floating point is not exact. @returns null unless whole */
function scale(digits: string, shift: number): number | null {
  const [whole = "", decimals = ""] = digits.split(/[.,]/);
  const moved = decimals.padEnd(shift, "0");
  if (/[1-9]/.test(moved.slice(shift)) || (shift === 0 && decimals !== "")) return null;
  return Number(whole + moved.slice(0, shift));
}

function count(people: number | null, shift: number, written: string): TypedCount {
  if (people === null) return refuse("T.102", written);
  if (people > LARGEST_COUNT) return refuse("T.105", written);
  return { kind: "count", people, rounded: shift > 0 };
}

function refuse(code: TypedCountCode, written: string): TypedCount {
  return { kind: "refused", code, message: typedCountMessage(code, quote(written)) };
}
