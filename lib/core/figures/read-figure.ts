import { LARGEST_COUNT } from "../numbers";
import { quote } from "../quote";
import type { Figure, FigureReading, ThousandsSign, Unit } from "./figure";
import { figureMessage, type FigureCode } from "./figure-messages";
import { readingOf, shapeOf, shifted, type DecimalText, type NumberShape } from "./number-shape";
import { isMissing, numberText } from "./number-text";

const NEGATIVE = /^[-‐‑‒–—−] ?[\d.,]|\d ?[-‐‑‒–—−]$|^\( ?\d[\d., ]*\)$/;
const PERCENT = /^([-−]?) ?([\d., ]*\d) ?(?:%|persen|percent)$/i;
const SCIENTIFIC = /^(\d{1,20})(?:[.,](\d{1,20}))?e([+-]?)(\d{1,3})$/i;
const SHEET_ERROR = /^#(?:n\/a|div\/0!|[a-z]+[!?])$|^#+$/i;
const PLACES = { 1: 0, 1000: 3, 1_000_000: 6 } as const satisfies Record<Unit, number>;

/**
 * Reads a figure as people, spreadsheets and printers write it: `1234567`, `1.763.259`, `1,425,104`, `47 048`,
 * `47.048,00`, `37. 229`, `28 ribu`, `2,7 juta`, `299722.0`. `1.234` and `1,234` are thousands to one reader and decimals
 * to another, so they are ambiguous unless the thousands sign is known. Where signs leave no doubt, the known sign
 * changes nothing.
 * @param how.thousands the known sign, or null
 * @param how.unit what the column counts in; a word in the cell (`28 ribu`) stands above it
 */
export function readFigure(
  text: string,
  { thousands, unit = 1 }: { thousands: ThousandsSign | null; unit?: Unit },
): Figure {
  if (isMissing(text)) return { kind: "missing", written: text };
  const { number, places: word, marks } = numberText(text);
  if (isMissing(number) && word === null && number !== "") return { kind: "missing", written: text };
  const refuse = (code: FigureCode): Figure => ({
    kind: "refused",
    code,
    message: figureMessage(code, quote(text.trim())),
  });
  const places = word ?? PLACES[unit];

  const percent = PERCENT.exec(number);
  if (percent) return readPercent(percent[1] !== "", percent[2]!, thousands, text) ?? refuse("T.104");
  if (NEGATIVE.test(number)) return refuse("T.101");
  const shape = shapeOf(number);
  if (shape?.kind === "either" && thousands === null) return { kind: "ambiguous", readings: readingsOf(shape, places) };
  const reading = shape ? (readingOf(shape, thousands) ?? "T.104") : (readScientific(number) ?? codeOf(number));
  if (typeof reading === "string") return refuse(reading);
  const people = shifted(reading, places);
  if (people === null) return refuse("T.102");
  if (people > LARGEST_COUNT) return refuse("T.105");
  return { kind: "count", people, rounded: reading.decimals.length < places, marks };
}

function readingsOf(shape: NumberShape, places: number): FigureReading[] {
  return ([".", ","] as const).map((thousands) => ({
    thousands,
    people: shifted(readingOf(shape, thousands)!, places),
  }));
}

/** @returns null where three digits after the only sign may be thousands, and nobody has said so */
function readPercent(
  isNegative: boolean,
  digits: string,
  thousands: ThousandsSign | null,
  written: string,
): Figure | null {
  const shape = shapeOf(digits);
  const reading = shape && readingOf(shape, thousands);
  if (!reading) return null;
  const percent = Number(`${reading.whole}.${reading.decimals}`);
  return { kind: "percent", percent: isNegative ? -percent : percent, written };
}

/** `1.36049123E+08` has all its digits; `1.36E+08` has lost six of them. @returns null where it is no such number */
function readScientific(number: string): DecimalText | "T.102" | "T.106" | null {
  const parts = SCIENTIFIC.exec(number);
  if (!parts) return null;
  const [, whole = "", decimals = "", sign, exponent] = parts;
  const places = Number(exponent);
  if (sign === "-" && places > 0) return "T.102";
  return places > decimals.length
    ? "T.106"
    : { whole: whole + decimals.slice(0, places), decimals: decimals.slice(places) };
}

/** Why a text that is no number in any way of writing is none. */
function codeOf(number: string): FigureCode {
  if (SHEET_ERROR.test(number)) return "T.107";
  return /^\d[\d., '’]*$/.test(number) ? "T.104" : "T.103";
}
