import writeExcelFile from "write-excel-file/node";
import type { TemplateMonth } from "../../schema/template";
import { instructionsSheet } from "./instructions";
import { lockSheets } from "./lock-sheets";
import { monthSheet } from "./month-sheet";

/**
 * A workbook for a branch to fill in: a sheet for each month, then how it is filled in. `rules/read-template.ts` reads it.
 * @param at when it is made
 */
export async function writeTemplate(months: readonly TemplateMonth[], at: Date): Promise<Buffer> {
  const sheets = months.map(monthSheet);
  const look = { fontFamily: "Calibri", fontSize: 11, features: [lockSheets(sheets.map(({ open }) => open))] };
  return writeExcelFile([...sheets.map(({ sheet }) => sheet), instructionsSheet(at)], look).toBuffer();
}
