import { formatCount, LARGEST_COUNT } from "@/lib/core/numbers";
import { quote, reject } from "../messages";
import type { Rejection } from "../schema";

export { LARGEST_COUNT };

const MISSING_MARKS = new Set(["", "-", "–", "—", "…", "...", "n/a", "na", "nan", "null", "x"]);

/**
 * A number of people, written with the digits 0-9 alone. Anything that two readers could take for two numbers is refused.
 * @returns people, or why not: I.200 to I.205
 */
export function readCount(text: string, row: number, column: string): number | Rejection {
  if (/^(0|[1-9][0-9]*)$/.test(text)) {
    const count = Number(text);
    if (count <= LARGEST_COUNT) return count;
    return reject("I.205", row, column, { text: quote(text), limit: formatCount(LARGEST_COUNT) });
  }
  if (MISSING_MARKS.has(text.toLowerCase())) return reject("I.200", row, column);
  const facts = { text: quote(text) };
  if (/^[-−–]\s*[0-9][0-9.,]*$/.test(text)) return reject("I.202", row, column, facts);
  if (/^[0-9]{1,3}([.,' ][0-9]{3})+$/.test(text)) return reject("I.203", row, column, facts);
  if (/^[0-9]+[.,][0-9]+$/.test(text)) return reject("I.204", row, column, facts);
  return reject("I.201", row, column, facts);
}
