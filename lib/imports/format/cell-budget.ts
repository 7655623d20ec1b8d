import { FileRefused, reject } from "../messages";
import { READING_LIMITS, type Cell, type Merge, type Sheet } from "../schema/sheet";

/** @returns the columns that something is asked of, judged by the rows read so far */
export type Narrow = (sheet: Sheet) => ReadonlySet<number>;

/** How many cells may still be kept in a file, over all its sheets. */
export type CellBudget = { left: number; narrow: Narrow };

/** Takes the cells of a sheet from the first to the last. */
export type SheetBuilder = {
  add: (row: number, cell: Cell) => void;
  merge: (merge: Merge) => void;
  done: () => Sheet;
};

const MOST_MERGES = 50_000;
/** Rows that stay whole whatever is left out: headings are among them, and enough figures to tell columns apart. */
const KEPT_WHOLE = 100;

/**
 * Collects a sheet. Where the budget is spent, only the columns that `narrow` names are kept
 * below the first hundred rows.
 * @throws FileRefused from `add`: I.029 when those are too many as well, I.037 for a cell that comes twice
 */
export function sheetBuilder(name: string | null, budget: CellBudget): SheetBuilder {
  const sheet: Sheet = { name, rows: [], merges: [], leftOut: [] };
  let wanted: ReadonlySet<number> | null = null;
  const leftOut = new Set<number>();

  function narrow(): void {
    wanted = budget.narrow(sheet);
    for (const row of sheet.rows.slice(KEPT_WHOLE)) {
      for (const { column } of row.cells) if (!wanted.has(column)) leftOut.add(column);
      const cells = row.cells.filter(({ column }) => wanted!.has(column));
      budget.left += row.cells.length - cells.length;
      row.cells = cells;
    }
    sheet.rows = sheet.rows.filter(({ cells }) => cells.length > 0);
  }

  return {
    add: (row, cell) => {
      if (wanted && !wanted.has(cell.column) && sheet.rows.length >= KEPT_WHOLE) {
        leftOut.add(cell.column);
        return;
      }
      const last = sheet.rows.at(-1);
      if (last?.row === row) {
        if (last.cells.at(-1)!.column >= cell.column) throw outOfOrder(row, cell);
        last.cells.push(cell);
      } else {
        if (last && last.row > row) throw outOfOrder(row, cell);
        sheet.rows.push({ row, cells: [cell] });
      }
      budget.left -= 1;
      if (budget.left >= 0) return;
      if (!wanted) narrow();
      if (budget.left < 0) throw new FileRefused(reject("I.029", null, null, { limit: READING_LIMITS.cells }));
    },
    merge: (merge) => {
      if (sheet.merges.push(merge) > MOST_MERGES)
        throw new FileRefused(reject("I.029", null, null, { limit: READING_LIMITS.cells }));
    },
    done: () => ({ ...sheet, leftOut: [...leftOut].sort((a, b) => a - b) }),
  };
}

function outOfOrder(row: number, { column }: Cell): FileRefused {
  return new FileRefused(reject("I.037", row, null, { what: `sel baris ${row} kolom ${column}` }));
}
