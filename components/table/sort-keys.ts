import type { Cell, Column } from "./table-schema";

/** null is missing and comes last in both directions. */
export type SortKey = number | string | null;

/** What the enhancer needs besides the printed texts: how a column's keys are read, and one mark a cell where needed. */
export type ColumnKeys = { source: "text" | "marks"; marks: readonly (string | undefined)[] };

const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

/** Reads a printed number of the id-ID locale with whatever unit follows: `−3,4 poin` is -3.4, a dash is missing. */
export function readNumber(text: string): number | null {
  const number = /[-−+]?\d[\d.]*(?:,\d+)?/.exec(text)?.[0];
  if (number === undefined) return null;
  return Number(number.replaceAll(".", "").replace(",", ".").replace("−", "-"));
}

export function keyOfText(text: string, column: Pick<Column, "kind" | "ignoredPrefixes">): SortKey {
  if (column.kind === "number") return readNumber(text);
  const ignored = column.ignoredPrefixes?.find((prefix) => text.startsWith(prefix)) ?? "";
  return text.slice(ignored.length) || null;
}

/** Ascending; missing last. */
export function compareKeys(one: SortKey, other: SortKey): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(String(one), String(other));
}

/**
 * The exact order of a column in as few bytes as possible. Printed texts are in the page already and mostly order a
 * column by themselves; only rows that print alike and differ are told apart, by a small number. Where the texts do
 * not follow the given order at all (dates, words), every cell gets its key.
 */
export function columnKeys(cells: readonly (Cell | undefined)[], column: Column): ColumnKeys {
  const none: ColumnKeys = { source: "text", marks: cells.map(() => undefined) };
  if (cells.every((cell) => cell?.sort === undefined)) return none;
  const entries = cells.map((cell) => {
    const printed = keyOfText(cell?.text ?? "", column);
    return { printed, exact: cell?.sort === undefined ? printed : cell.sort, mark: 0 };
  });
  const ascending = [...entries].sort((one, other) => compareKeys(one.exact, other.exact));
  for (const [index, entry] of ascending.entries()) {
    const before = ascending[index - 1];
    if (!before) continue;
    const printedOrder = compareKeys(before.printed, entry.printed);
    const contradicts = printedOrder > 0 || (before.printed === null) !== (before.exact === null);
    if (contradicts || (entry.printed === null) !== (entry.exact === null)) {
      return { source: "marks", marks: entries.map(({ exact }) => (exact === null ? undefined : String(exact))) };
    }
    if (printedOrder === 0) entry.mark = before.mark + (compareKeys(before.exact, entry.exact) === 0 ? 0 : 1);
  }
  return { source: "text", marks: entries.map(({ mark }) => (mark === 0 ? undefined : String(mark))) };
}
