import { ACTIVE_COLUMNS } from "../entry-columns";
import type { EntryColumn } from "../../schema";

/** A sum as a block prints it, with the texts that it is the sum of: evidence for the sign of thousands, no figure. */
export type PrintedSum = { total: string; parts: string[] };

type ColumnText = { column: EntryColumn; text: string };

/** @returns for each line its "Jumlah" with the segments beside it, where it has both */
export function sumsBeside(lines: readonly (readonly ColumnText[])[]): PrintedSum[] {
  return lines.flatMap((line) => {
    const total = line.find(({ column }) => column === "TOTAL")?.text ?? "";
    const parts = line.filter(({ column }) => (ACTIVE_COLUMNS as readonly EntryColumn[]).includes(column));
    return total === "" || parts.length === 0 ? [] : [{ total, parts: parts.map(({ text }) => text) }];
  });
}

/**
 * @param isSum for each line whether it adds up others: those since the sum before, or all others where it is the only one
 * @returns for each column its sums
 */
export function sumsBelow(columns: readonly { texts: readonly string[] }[], isSum: readonly boolean[]): PrintedSum[] {
  const sums = isSum.flatMap((is, index) => (is ? [index] : []));
  return sums.flatMap((at, nth) => {
    const [from, to] = sums.length === 1 ? [-1, isSum.length] : [sums[nth - 1] ?? -1, at];
    return columns.flatMap(({ texts }) => {
      const parts = texts.filter((_, index) => from < index && index < to && !isSum[index]);
      return parts.length === 0 || texts[at] === "" ? [] : [{ total: texts[at]!, parts }];
    });
  });
}
