import { formatPeriod, parsePeriod, periodOf, type Period } from "@/lib/core/period";
import { FileRefused, quote, reject } from "../messages";
import type { Rejection } from "../schema";
import { columnName, type Sheet } from "../schema/sheet";
import { STAMP_WORDS, TEMPLATE_VERSION, TITLE_WORDS, type TemplateStamp } from "../schema/template";
import { readPeriodWords } from "./find-table-periods";

const BEGINS = new RegExp(`^\\s*${STAMP_WORDS}\\b`, "i");
const WHOLE = new RegExp(`^${STAMP_WORDS} ([1-9][0-9]{0,3}) bulan ([0-9-]+) cabang (\\S{1,48})$`, "i");

/** A stamp and the row on which it stands. */
export type FoundStamp = { stamp: TemplateStamp; row: number };

/**
 * Finds the stamp of a template, wherever it stands in the sheet.
 * @returns null for a sheet that has none
 * @throws FileRefused I.070 from a newer program, I.071 damaged or two that differ, I.072 where the sheet's name or its
 * title says another month: somebody has filled a copy in for the next one
 */
export function findStamp(sheet: Sheet): FoundStamp | null {
  const cells = sheet.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ kind, column, text }) => (kind === "text" && BEGINS.test(text) ? [{ row, column, text }] : [])),
  );
  const [first] = cells;
  if (!first) return null;
  const words = first.text.replace(/\s+/g, " ").trim();
  const [, version = "", month = "", branch = ""] = WHOLE.exec(words) ?? [];
  const refuse = (code: "I.070" | "I.071") => {
    const facts = { text: quote(words), version, known: String(TEMPLATE_VERSION) };
    return refusedIn(sheet, reject(code, first.row, columnName(first.column), facts));
  };
  if (Number(version) > TEMPLATE_VERSION) throw refuse("I.070");
  const period = parsePeriod(month);
  if (period === null || cells.some(({ text }) => text.replace(/\s+/g, " ").trim() !== words)) throw refuse("I.071");
  checkMonth(sheet, period, first.row);
  return { stamp: { version: Number(version), period, branch }, row: first.row };
}

function checkMonth(sheet: Sheet, period: Period, row: number): void {
  const titles = sheet.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim().startsWith(TITLE_WORDS)));
  for (const text of [sheet.name ?? "", ...titles.map((cell) => cell.text)]) {
    const said = readPeriodWords(text);
    if (said?.year == null || said.month === null) continue;
    const other = periodOf(said.year, said.month);
    if (other === period) continue;
    const months = { stamped: formatPeriod(period), said: formatPeriod(other) };
    throw refusedIn(sheet, reject("I.072", row, null, months));
  }
}

/** A refusal of a sheet, which says of which where there are several. */
export function refusedIn({ name }: Sheet, rejection: Rejection): FileRefused {
  return new FileRefused(name === null ? rejection : { sheet: name, ...rejection });
}
