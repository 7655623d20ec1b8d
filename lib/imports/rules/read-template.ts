import { SEGMENTS } from "@/lib/core/vocabulary";
import { inactiveColumn } from "@/lib/reports/rules/entry-columns";
import { reject } from "../messages";
import type { FoundMeasure, FoundTable, Meaning } from "../schema/found-table";
import type { Sheet, SheetRow } from "../schema/sheet";
import { CODE_TITLE, LAST_MONTH_WORDS, NAME_TITLE, titleOf } from "../schema/template";
import { meaningOf } from "./find-table-meanings";
import { joinPeriod } from "./find-table-periods";
import { isCodeLike, isFigure, isWords, plainWords } from "./find-table-words";
import { findStamp, refusedIn } from "./template-stamp";

const MEANINGS = new Map<string, Meaning>([
  ...SEGMENTS.flatMap((segment): [string, Meaning][] => [
    [plainWords(titleOf(segment)), { of: "participants", segment, status: "active" }],
    [plainWords(titleOf(inactiveColumn(segment))), { of: "participants", segment, status: "inactive" }],
  ]),
  [plainWords(titleOf("TOTAL")), { of: "participants", segment: "total", status: "active" }],
]);
const REGION_TITLES = [CODE_TITLE, NAME_TITLE].map(plainWords);

/**
 * Reads a sheet that is a template of ours, whatever has become of it: columns in another order or gone, rows sorted,
 * taken away or added. What a column counts its title says, which month it is the stamp.
 * @returns null for any other sheet
 * @throws FileRefused I.070 to I.072 for its stamp, I.073 where no row has its titles
 */
export function readTemplate(sheet: Sheet): FoundTable | null {
  const found = findStamp(sheet);
  if (found === null) return null;
  const header = headerOf(sheet.rows);
  if (!header) throw refusedIn(sheet, reject("I.073", found.row, null));
  const columnOf = (title: string) => header.cells.find(({ text }) => plainWords(text) === plainWords(title))?.column;
  const [code, name] = [columnOf(CODE_TITLE), columnOf(NAME_TITLE)];
  const isRegion = ({ cells }: SheetRow) => cells.some((cell) => cell.column === code && isCodeLike(cell));
  const isLine = (row: SheetRow) => row.cells.length === 1 && row.cells.every(isWords);
  const others = sheet.rows.filter((row) => row !== header && row.row !== found.row);
  const above = others.filter((row) => row.row < header.row && !isRegion(row));
  const body = others.filter((row) => !above.includes(row) && !isLine(row));
  return {
    title: above.flatMap(({ cells }) => cells.map(({ text }) => text.trim())).join("\n"),
    headerRows: [header.row],
    body,
    notes: others.filter((row) => row.row > header.row && isLine(row)),
    nameColumns: name === undefined ? [] : [name],
    codeColumns: code === undefined ? [] : [code],
    levelColumn: null,
    periodColumn: null,
    segmentColumn: null,
    measures: measuresOf(header, body, found.stamp.period),
    unit: { people: 1 },
    period: found.stamp.period,
    template: found.stamp,
  };
}

/** The row with most of the titles, one of them a region's. */
function headerOf(rows: readonly SheetRow[]): SheetRow | undefined {
  const known = ({ cells }: SheetRow) => cells.filter(({ text }) => isKnown(plainWords(text))).length;
  return rows
    .filter(({ cells }) => cells.some(({ text }) => REGION_TITLES.includes(plainWords(text))))
    .sort((one, other) => known(other) - known(one))[0];
}

function isKnown(words: string): boolean {
  return MEANINGS.has(words) || REGION_TITLES.includes(words);
}

/** The columns to be filled in under their titles, and whatever other columns have figures. */
function measuresOf(header: SheetRow, body: readonly SheetRow[], period: string): FoundMeasure[] {
  const own = new Set(header.cells.map(({ text }) => plainWords(text)));
  const missing = new Set(
    [...MEANINGS].flatMap(([words, meaning]) => (own.has(words) ? [] : [JSON.stringify(meaning)])),
  );
  return header.cells.flatMap(({ column, text }): FoundMeasure[] => {
    const words = plainWords(text);
    if (REGION_TITLES.includes(words)) return [];
    const titles = [text.replace(/\s+/g, " ").trim()];
    const meaning = MEANINGS.get(words);
    if (meaning) return [{ column, titles, meaning, period, unit: null }];
    if (!body.some(({ cells }) => cells.some((cell) => cell.column === column && isFigure(cell)))) return [];
    // A title that somebody has put into other words may stand for one that is gone, but not for another month's.
    const isOfOtherMonth = words.includes(LAST_MONTH_WORDS) || ![null, period].includes(joinPeriod(titles));
    const likely = isOfOtherMonth ? null : meaningOf(titles, "");
    const isGone = likely !== null && missing.has(JSON.stringify(likely));
    return [{ column, titles, meaning: isGone ? likely : null, period: isGone ? period : null, unit: null }];
  });
}
