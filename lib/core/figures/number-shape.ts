import type { ThousandsSign } from "./figure";

/** The digits before and after the decimal sign, as written. */
export type DecimalText = { whole: string; decimals: string };

/**
 * How a number is written, and what its signs can be:
 * plain digits; `1.763.259` and `47 048`, where `by` can only group thousands; `583638.0` and `1 234,5`, where `by` can
 * only mark decimals; `1.234`, which is both; `1.234,567`, where the second sign may be the first one, misprinted.
 */
export type NumberShape =
  | { kind: "plain"; reading: DecimalText }
  | { kind: "grouped"; by: ThousandsSign; reading: DecimalText }
  | { kind: "decimal"; by: "." | ","; reading: DecimalText }
  | { kind: "either"; by: "." | ","; grouped: DecimalText; decimal: DecimalText }
  | { kind: "doubtful"; by: ThousandsSign; reading: DecimalText };

const PLAIN = /^(0|[1-9]\d*)(?:([.,])(\d+))?$/;
const GROUPED = /^([1-9]\d{0,2})((?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)(?:([.,])(\d+))?$/;

/** @param digits digits with `.`, `,` and single blanks. @returns null where the signs fit no way of writing numbers */
export function shapeOf(digits: string): NumberShape | null {
  const grouped = GROUPED.exec(digits);
  if (grouped) {
    const [, first = "", groups = "", mark, decimals = ""] = grouped;
    const by = groups.charAt(0) as ThousandsSign;
    if (mark === by) return null;
    const reading = { whole: first + groups.replace(/\D/g, ""), decimals };
    if (mark === undefined && groups.length === 4 && by !== " ") {
      return { kind: "either", by, grouped: reading, decimal: { whole: first, decimals: groups.slice(1) } };
    }
    if (decimals.length === 3) return { kind: "doubtful", by, reading };
    // A blank settles what the other sign is, so that is what the shape says.
    if (by === " " && mark !== undefined) return { kind: "decimal", by: mark as "." | ",", reading };
    return { kind: "grouped", by, reading };
  }
  const plain = PLAIN.exec(digits);
  if (!plain) return null;
  const [, whole = "", mark, decimals = ""] = plain;
  const reading = { whole, decimals };
  return mark === undefined ? { kind: "plain", reading } : { kind: "decimal", by: mark as "." | ",", reading };
}

/** @returns the number under a thousands sign; null where the sign is needed and not known, or cannot be meant */
export function readingOf(shape: NumberShape, thousands: ThousandsSign | null): DecimalText | null {
  if (shape.kind === "either") {
    if (thousands === null) return null;
    return thousands === shape.by ? shape.grouped : shape.decimal;
  }
  if (shape.kind === "doubtful") return thousands === shape.by ? shape.reading : null;
  return shape.reading;
}

/** Shifts the decimal sign by text, as 2.7 x 1,000,000 in floating point is not exact. @returns null unless whole */
export function shifted({ whole, decimals }: DecimalText, places: number): number | null {
  if (/[1-9]/.test(decimals.slice(places))) return null;
  return Number(whole + decimals.slice(0, places).padEnd(places, "0"));
}
