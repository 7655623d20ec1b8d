import { VERDICT_TITLE } from "../schema/mark";
import type { Sheet } from "../schema/sheet";

/** @returns the sheet without the column of verdicts that it was given back with: those words are ours, not the table's */
export function dropVerdicts(sheet: Sheet): Sheet {
  const columns = new Set(
    sheet.rows.flatMap(({ cells }) =>
      cells.flatMap(({ column, text }) => (text.trim() === VERDICT_TITLE ? [column] : [])),
    ),
  );
  if (columns.size === 0) return sheet;
  const rows = sheet.rows.map(({ row, cells }) => ({ row, cells: cells.filter(({ column }) => !columns.has(column)) }));
  return { ...sheet, rows: rows.filter(({ cells }) => cells.length > 0) };
}
