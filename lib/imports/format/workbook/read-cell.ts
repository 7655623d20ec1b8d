import type { Cell } from "../../schema/sheet";
import type { NumberLook } from "./read-styles";

/** What a sheet writes about one cell: the type, the style, whether a formula stands there, and the value if any. */
export type RawCell = { type: string; style: number; hasFormula: boolean; value: string | null; inline: string };
export type CellContext = { strings: readonly string[]; looks: readonly NumberLook[]; from1904: boolean };

/** What keeps a cell from being read: the catalogue's number. */
export type CellFault = "I.028" | "I.035";

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;

/**
 * What a cell says. A formula counts as what it came to when the workbook was saved, and is never worked out.
 * @returns null for an empty cell, or why it cannot be read
 */
export function readCell(
  raw: RawCell,
  { strings, looks, from1904 }: CellContext,
): Omit<Cell, "column"> | CellFault | null {
  const { type, value, hasFormula } = raw;
  if (type !== "inlineStr" && (value === null || (value === "" && type !== "str"))) {
    return hasFormula ? { kind: "valueless", text: "" } : null;
  }
  switch (type) {
    case "s": {
      const text = /^[0-9]+$/.test(value!) ? strings[Number(value)] : undefined;
      return text === undefined ? "I.028" : asText(text);
    }
    case "str":
      return asText(value!);
    case "inlineStr":
      return asText(raw.inline);
    case "b":
      return value === "1" || value === "0" ? { kind: "text", text: value === "1" ? "TRUE" : "FALSE" } : "I.035";
    case "e":
      return { kind: "error", text: value! };
    case "d":
      return asText(value!.slice(0, 10));
    case "n":
      return asNumber(value!, looks[raw.style] ?? "plain", from1904);
    default:
      return "I.035";
  }
}

/** Blanks alone are an empty cell; `_x000D_` is how the format writes a character that XML cannot. */
function asText(written: string): Omit<Cell, "column"> | null {
  const text = written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return text.trim() === "" ? null : { kind: "text", text };
}

function asNumber(written: string, look: NumberLook, from1904: boolean): Omit<Cell, "column"> | "I.035" {
  // What XML Schema calls a double: nothing that only JavaScript takes for a number.
  if (!/^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,3})?$/.test(written.trim())) return "I.035";
  const value = Number(written);
  if (!Number.isFinite(value)) return "I.035";
  if (look === "date" && value >= 1 && value <= LAST_DAY) {
    const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return { kind: "date", text: new Date(first + Math.floor(value) * DAY_MS).toISOString().slice(0, 10) };
  }
  if (look === "percent") return { kind: "percent", text: `${digitsOf(value * 100)}%` };
  return { kind: "number", text: digitsOf(value) };
}

/** Fifteen digits are what a spreadsheet keeps; beyond them stands the noise of binary fractions. */
function digitsOf(value: number): string {
  return String(Number(value.toPrecision(15)));
}
