import type { ThousandsSign } from "@/lib/core/figures/figure";
import { FileRefused, isRejection, quote, reject } from "../messages";
import type { Rejection } from "../schema";
import type { FoundMeasure } from "../schema/found-table";
import type { FileFigure } from "../schema/plan";
import { columnName, type Cell, type SheetRow } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";
import { inSheet } from "./choose-columns";
import { nothingJudged, type Judged } from "./judge-rows";
import { readingOfMeasure, regionOf, type NameOf } from "./judge-table";
import { readTableCell } from "./read-table-cell";

/** What a target states: a share of its base in percent, or people. */
export type TargetColumn = "percent" | "headcount";

/** `year` where no title says it, and the sign of thousands where somebody has named it. */
type TargetsAsked = { year: number | null; thousands: ThousandsSign | null; nameOf: NameOf };

/** Written as people write shares: `61`, `61,5`, `61.5%`. A share below one would be a fraction that nobody called one. */
const PERCENT = /^([0-9]{1,4})([.,][0-9]{1,4})?\s*%?$/;
const MOST_PERCENT = 1000;

/**
 * Reads targets of every region that a table names: provinces and the nation have targets of their own, so nothing is a total.
 * @throws FileRefused I.041, I.042, I.046 where it is not clear what holds the targets
 */
export function judgeTargets(
  tables: readonly ReadTable[],
  { year, thousands, nameOf }: TargetsAsked,
): Judged<FileFigure<TargetColumn>> {
  const judged = nothingJudged<FileFigure<TargetColumn>>();
  const wanted = tables.filter(({ table }) => targetColumns(table.measures).length > 0);
  if (wanted.length === 0) throw new FileRefused(noTargets(tables));
  for (const read of wanted) {
    if (read.columns === null) throw new FileRefused(inSheet(read, reject("I.041", null, null)));
    if (read.refused !== null) throw new FileRefused(inSheet(read, reject("I.042", null, null, { why: read.refused })));
    judgeTable(read, { year, thousands, nameOf }, judged);
  }
  return judged;
}

function judgeTable(
  read: ReadTable,
  { year, thousands, nameOf }: TargetsAsked,
  judged: ReturnType<typeof nothingJudged<FileFigure<TargetColumn>>>,
): void {
  const { table, findings, sorts } = read;
  const columns = targetColumns(table.measures).map(({ measure, part }) => {
    return { measure, part, reading: readingOfMeasure(read, measure, { said: thousands }) };
  });
  const place = read.sheet === null ? {} : { sheet: read.sheet };
  table.body.forEach((row, index) => {
    judged.rows += 1;
    const finding = findings[index]!;
    if (sorts[index] === "heading" || (sorts[index] === "total" && finding.kind !== "resolved")) {
      judged.skipped.push({ ...place, row: row.row, reason: sorts[index] === "heading" ? "heading" : "total" });
      return;
    }
    const region = regionOf(finding, row, { read }, nameOf);
    const found = columns.flatMap(({ measure, part, reading }): (FileFigure<TargetColumn> | Rejection)[] => {
      const cell = row.cells.find((one) => one.column === measure.column);
      const value = part === "percent" ? readPercent(cell, row) : readTableCell(cell, row.row, reading);
      if (value === null) return [];
      if (isRejection(value)) return [value];
      const time = timeOf(measure, read, row) ?? (year === null ? null : String(year));
      const column = columnName(measure.column);
      if (time === null) return [reject("I.520", row.row, column)];
      if (isRejection(region)) return [];
      return [{ sheet: read.sheet, row: row.row, column, regionCode: region, time, what: part, people: value }];
    });
    const problems = [...(isRejection(region) ? [region] : []), ...found.filter(isRejection)];
    if (problems.length > 0) judged.rejected.push(...problems.map((one) => inSheet(read, one)));
    else if (found.length === 0) judged.skipped.push({ ...place, row: row.row, reason: "missing" });
    else judged.facts.push(...(found as FileFigure<TargetColumn>[]));
  });
  for (const { row } of table.notes) {
    judged.rows += 1;
    judged.skipped.push({ ...place, row, reason: "note" });
  }
}

function targetColumns(measures: readonly FoundMeasure[]): { measure: FoundMeasure; part: TargetColumn }[] {
  return measures.flatMap((measure) =>
    measure.meaning?.of === "targets" ? [{ measure, part: measure.meaning.part }] : [],
  );
}

/** The year that the row or the titles say. */
function timeOf({ period }: FoundMeasure, { table }: ReadTable, { cells }: SheetRow): string | null {
  const inRow = cells.find(({ column }) => column === table.periodColumn)?.text.trim() ?? null;
  return /^(\d{4})/.exec(inRow ?? period ?? table.period ?? "")?.[1] ?? null;
}

/** @returns percent, null where the cell says nothing */
function readPercent(cell: Cell | undefined, { row }: SheetRow): number | null | Rejection {
  if (!cell || /^[-–—]?$/.test(cell.text.trim())) return null;
  const column = columnName(cell.column);
  if (cell.kind === "error") return reject("I.209", row, column, { text: quote(cell.text) });
  if (cell.kind === "valueless") return reject("I.220", row, column);
  const written = PERCENT.exec(cell.text.trim());
  const percent = written ? Number(written[1]! + (written[2] ?? "").replace(",", ".")) : Number.NaN;
  if (!(percent > 1 && percent <= MOST_PERCENT)) return reject("I.521", row, column, { text: quote(cell.text) });
  return percent;
}

function noTargets(tables: readonly ReadTable[]): Rejection {
  if (tables.length === 0) return reject("I.040", null, null);
  const titles = new Set(tables.flatMap(({ table }) => table.measures.map((one) => quote(one.titles.join(" / ")))));
  return reject("I.046", null, null, {
    wanted: "target",
    known: [...titles].slice(0, 12).join(", ") || "tidak satu pun",
  });
}
