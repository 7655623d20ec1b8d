import { readingOf, shapeOf } from "./number-shape";
import { isMissing, numberText } from "./number-text";

/** More decimals than any table prints. */
const PLACES = 12;

/**
 * Whether printed parts add up to a printed total under a thousands sign, to the last digit; decimals add up too, so that
 * `1.234 + 2.345 = 3.579` holds under both. What is missing adds nothing.
 */
export function addsUpUnder(total: string, parts: readonly string[], thousands: "." | ","): boolean {
  const sum = exactly(total, thousands);
  const values = parts.map((part) => (isMissing(part) ? 0n : exactly(part, thousands)));
  if (sum === null || values.some((value) => value === null)) return false;
  return values.reduce<bigint>((so, value) => so + value!, 0n) === sum;
}

/** @returns the number under a sign in units of its twelfth decimal; null where it is none */
function exactly(text: string, thousands: "." | ","): bigint | null {
  const { number, places } = numberText(text);
  const shape = shapeOf(number);
  const reading = shape && readingOf(shape, thousands);
  if (!reading || reading.decimals.length > PLACES || reading.whole.length > PLACES) return null;
  return BigInt(reading.whole + reading.decimals.padEnd(PLACES, "0")) * 10n ** BigInt(places ?? 0);
}
