import { isMissing } from "@/lib/core/figures/number-text";
import { readFigure } from "@/lib/core/figures/read-figure";

/** What was copied from a spreadsheet: lines of cells, their texts trimmed. */
export type Block = readonly (readonly string[])[];

/** More than any table of a month has; what is larger is a file. */
export const LONGEST_BLOCK = 100_000;

/** Quotes stand around cells with tabs, line ends or quotes in them. */
const CELL = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;

/** Takes copied text apart as spreadsheets write it: tabs between cells, line ends between rows. */
export function blockIn(text: string): Block {
  const written = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const lines: string[][] = [[]];
  for (let at = 0; at <= written.length;) {
    CELL.lastIndex = at;
    const [whole, quoted, bare = ""] = CELL.exec(written)!;
    lines.at(-1)!.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    at += whole.length + 1;
    if (written[at - 1] === "\n") lines.push([]);
  }
  return lines;
}

/** @returns whether it is one cell, which browsers paste by themselves */
export function isOneCell(block: Block): boolean {
  return block.length === 1 && block[0]!.length === 1;
}

const DOTTED_CODE = /^\d{2}\.\d{2}$/;

/** @returns whether a cell says something in words */
export function isWords(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || isMissing(text)) return false;
  const { kind } = readFigure(text, { thousands: null });
  return kind === "refused";
}

/**
 * Whether a block names its rows or columns: a column or a first line of which most is words, or a column of codes. A
 * word among figures is a bad figure and names nothing.
 */
export function isNamed(block: Block): boolean {
  const width = Math.max(...block.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, index) => block.map((line) => line[index] ?? ""));
  const isCoded = (column: readonly string[]) => mostOf(column, (text) => DOTTED_CODE.test(text));
  return mostOf(block[0]!, isWords) || columns.some((column) => mostOf(column, isWords) || isCoded(column));
}

export function mostOf(texts: readonly string[], is: (text: string) => boolean): boolean {
  const filled = texts.filter((text) => text !== "");
  return filled.filter(is).length * 2 > filled.length;
}
