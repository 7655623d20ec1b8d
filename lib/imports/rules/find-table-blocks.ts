import type { SheetRow } from "../schema/sheet";
import { isFigure, isWords, isYear } from "./find-table-words";

/** Rows that belong together: what stands over a table, its rows, and what stands under it. */
export type Block = { above: SheetRow[]; body: SheetRow[]; below: SheetRow[] };

type RowKind = "figures" | "years" | "numbering" | "heading" | "words";

/**
 * Cuts a sheet into tables. A table begins with its first row of figures and ends before the next heading; what stands
 * between two belongs to the one below. Words alone between figures (a province, a region without data) stay inside.
 */
export function findBlocks(rows: readonly SheetRow[]): Block[] {
  const blocks: Block[] = [];
  let above: SheetRow[] = [];
  let body: SheetRow[] = [];
  let waiting: SheetRow[] = [];
  const close = () => {
    if (body.length > 0) blocks.push({ above, body, below: [] });
    [above, body, waiting] = [body.length > 0 ? waiting : [...above, ...waiting], [], []];
  };
  for (const row of rows) {
    const kind = kindOf(row);
    const isBody = kind === "figures" || (kind === "years" && continues(row, [...body, ...waiting].at(-1)));
    if (isBody && body.length > 0 && waiting.every((one) => kindOf(one) === "words")) {
      body.push(...waiting, row);
      waiting = [];
    } else if (isBody) {
      close();
      body = [row];
    } else if (body.length > 0) waiting.push(row);
    else above.push(row);
  }
  const rest = waiting;
  close();
  const last = blocks.at(-1);
  if (last) last.below = rest;
  return blocks;
}

/** `(1) (2) (3)` under a header, or -1 -2 -3 as a spreadsheet reads it. */
export function isNumbering({ cells }: SheetRow): boolean {
  const numbers = cells.map(({ text }) => /^\(?-?([0-9]{1,3})\)?$/.exec(text.trim())?.[1]);
  return (
    numbers.length > 1 &&
    Number(numbers[0]) <= 2 &&
    numbers.every((text, index) => text !== undefined && Number(text) === Number(numbers[0]) + index)
  );
}

function kindOf(row: SheetRow): RowKind {
  if (isNumbering(row)) return "numbering";
  const figures = row.cells.filter(isFigure);
  const words = row.cells.filter(isWords).length;
  const counts = figures.filter((cell) => !isYear(cell)).length;
  if (counts > 0 && (words > 0 || figures.length > 1)) return "figures";
  if (figures.length > 0) return "years";
  return words > 1 ? "heading" : "words";
}

/** A row whose figures all look like years goes on with the table where it has the same cells as the row before. */
function continues({ cells }: SheetRow, before: SheetRow | undefined): boolean {
  if (!before || kindOf(before) === "heading") return false;
  return (
    isWords(cells[0]!) &&
    cells.length === before.cells.length &&
    cells.every(({ column }, index) => column === before.cells[index]!.column)
  );
}
