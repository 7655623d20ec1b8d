import { quote, reject } from "../messages";
import { isPersonal } from "./check-titles";
import { PARTICIPANT_COLUMNS, WORKER_COLUMNS, type Column, type ImportRequest, type Rejection } from "../schema";
import { VERDICT_TITLE } from "../schema/mark";

const SEPARATORS: [string, string][] = [
  [";", "titik koma (;)"],
  ["\t", "tab"],
  ["|", "garis tegak (|)"],
];

/** Where each known column stands; null where an optional one is not there. */
export type Layout = { readonly width: number; readonly position: Partial<Record<Column, number>> };

/**
 * Reads the header row, by which the whole file stands or falls.
 * @returns the layout, or every problem: I.008 to I.013
 */
export function checkHeader(cells: readonly string[], row: number, request: ImportRequest): Layout | Rejection[] {
  const titles = cells.map((cell) => cell.trim().toLowerCase());
  if (titles.some(isPersonal)) return [reject("I.008", row, null)];

  const known: readonly Column[] = request.of === "workers" ? WORKER_COLUMNS : PARTICIPANT_COLUMNS;
  const columns = known.join(", ");
  const separator = SEPARATORS.find(([character]) => titles.length === 1 && titles[0]!.includes(character));
  if (separator) return [reject("I.009", row, null, { found: separator[1] })];
  // A file without a header would have its first row of data quoted back at the user as column names.
  if (!titles.some((title) => known.includes(title as Column))) return [reject("I.010", row, null, { columns })];

  const problems: Rejection[] = [];
  const position: Partial<Record<Column, number>> = {};
  titles.forEach((title, index) => {
    // A file that was given back with verdicts may come again as it is.
    if (title === VERDICT_TITLE.toLowerCase()) return;
    const column = known.find((candidate) => candidate === title);
    if (!column) problems.push(reject("I.012", row, shown(cells[index]!), { column: quote(cells[index]!), columns }));
    else if (position[column] !== undefined) problems.push(reject("I.013", row, column, { column }));
    else position[column] = index;
  });
  for (const column of requiredColumns(request)) {
    if (position[column] !== undefined) continue;
    const hint = column === "period" ? " atau berikan --period TTTT-BB" : "";
    problems.push(reject("I.011", row, column, { column, hint }));
  }
  return problems.length > 0 ? problems : { width: cells.length, position };
}

function requiredColumns(request: ImportRequest): Column[] {
  if (request.of === "workers") return ["region_code", "year", "employed"];
  return request.period ? ["region_code", "segment", "active"] : ["region_code", "period", "segment", "active"];
}

/** A column's own title where it may be shown as it is, its quoted form otherwise. */
function shown(title: string): string {
  return /^[\w .-]{1,40}$/.test(title) && !/[0-9]{11,}/.test(title) ? title : quote(title);
}
