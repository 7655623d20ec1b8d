import type { ThousandsSign } from "@/lib/core/figures/figure";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { quote, isRejection, reject } from "../messages";
import type { Rejection } from "../schema";
import type { FoundMeasure, FoundTable } from "../schema/found-table";
import { columnName, type SheetRow } from "../schema/sheet";
import type { ReadTable, RegionFinding, Role, Skipped, Wanted } from "../schema/table-reading";
import { inSheet } from "./choose-columns";
import { nothingJudged, type Judged } from "./judge-rows";
import { readingOf, readTableCell, type ColumnReading } from "./read-table-cell";

/** @returns what a region is called, by its code */
export type NameOf = (code: string) => string;

/** A figure of a row: what it counts and for which time as the table says it, people, and where it stands. */
export type TableFigure = { role: Role; period: string | null; people: number; column: string; unit: number };
export type TableRowFigures = { sheet: string | null; row: number; regionCode: string; figures: TableFigure[] };
/** A row that adds others up; `regionCode` null where it only says "Jumlah". */
export type TotalRow = Omit<TableRowFigures, "regionCode"> & { regionCode: string | null };
/** Makes the facts of a row, or says every problem of it. */
export type MakeFacts<Fact> = (row: TableRowFigures) => { facts: Fact[] } | { problems: Rejection[] };

/** As `Judged`, and the rows that are none of the facts. Every row of the tables is in exactly one of the three. */
export type JudgedTables<Fact> = Judged<Fact> & { skipped: Skipped[]; data: TableRowFigures[]; totals: TotalRow[] };

/**
 * What decides how thousands are written where the cells do not: the sign that somebody has named, and people in the same
 * place before, null where unknown.
 */
export type Evidence = { said: ThousandsSign | null; lastOf?: (regionCode: string, role: Role) => number | null };

type Read = { measure: Wanted["columns"][number]["measure"]; role: Role; reading: ColumnReading };

/**
 * Judges every row of the chosen tables.
 */
export function judgeTables<Fact>(
  chosen: readonly Wanted[],
  nameOf: NameOf,
  makeFacts: MakeFacts<Fact>,
  evidence: Evidence = { said: null },
): JudgedTables<Fact> {
  const judged: JudgedTables<Fact> = { ...nothingJudged(), data: [], totals: [] };
  for (const wanted of chosen) {
    const { table, findings, sorts } = wanted.read;
    const skip = (row: number, reason: Skipped["reason"]) => {
      judged.skipped.push({ ...placeOf(wanted.read), row, reason });
      judged.rows += 1;
    };
    const columns = readColumns(wanted, evidence);
    const decided = columns.filter(({ reading }) => reading.thousands !== null).map(({ reading }) => reading.because);
    judged.notices.push(...new Set(decided));
    table.body.forEach((row, index) => {
      if (sorts[index] === "heading") {
        skip(row.row, "heading");
        return;
      }
      const { figures, problems } = readFigures(row, wanted, columns);
      const finding = findings[index]!;
      const isTotal = sorts[index] === "total";
      const regionCode = finding.kind === "resolved" ? finding.code : null;
      if (isTotal) {
        judged.totals.push({ sheet: wanted.read.sheet, row: row.row, regionCode, figures });
        skip(row.row, "total");
        return;
      }
      const region = regionOf(finding, row, wanted, nameOf);
      if (problems.length === 0 && typeof region === "string" && figures.length === 0) {
        skip(row.row, "missing");
        return;
      }
      const found = [...(isRejection(region) ? [region] : []), ...problems];
      const verdict =
        found.length > 0 || isRejection(region)
          ? { problems: found }
          : makeFacts({ sheet: wanted.read.sheet, row: row.row, regionCode: region, figures });
      if ("problems" in verdict) judged.rejected.push(...verdict.problems.map((one) => inSheet(wanted.read, one)));
      else {
        judged.data.push({ sheet: wanted.read.sheet, row: row.row, regionCode: regionCode!, figures });
        judged.facts.push(...verdict.facts);
        judged.rowOf.push(...verdict.facts.map(() => judged.rows));
        judged.places.push(...verdict.facts.map(() => ({ sheet: wanted.read.sheet, row: row.row })));
      }
      judged.rows += 1;
    });
    for (const { row } of table.notes) skip(row, "note");
  }
  return judged;
}

function readColumns({ read, columns }: Wanted, { said, lastOf }: Evidence): Read[] {
  const totals = totalsBeside(read.table, columns);
  return columns.map(({ role, measure }) => {
    const last = (regionCode: string) => lastOf?.(regionCode, role) ?? null;
    return { role, measure, reading: readingOfMeasure(read, measure, { said, totals, last }) };
  });
}

type MeasureEvidence = {
  said: ThousandsSign | null;
  totals?: TotalBeside[];
  last?: (regionCode: string) => number | null;
};

/** How the cells of a column of a table are read: what one of its ones stands for, and how it groups thousands. */
export function readingOfMeasure(
  { table, findings }: Pick<ReadTable, "table" | "findings">,
  measure: FoundMeasure,
  { said, totals = [], last = () => null }: MeasureEvidence,
): ColumnReading {
  const unit = measure.unit ?? table.unit;
  const people = unit === null || unit === "percent" ? 1 : unit.people;
  const cells = table.body.flatMap((row, index) => {
    const finding = findings[index]!;
    const before = finding.kind === "resolved" ? last(finding.code) : null;
    return row.cells.filter(({ column }) => column === measure.column).map((cell) => ({ cell, last: before }));
  });
  return readingOf(cells, people, { said, totals });
}

type TotalBeside = { total: string; parts: string[] };

/** What each row's total and its segments are written like: only one sign lets them add up. */
function totalsBeside({ body }: FoundTable, columns: Wanted["columns"]): TotalBeside[] {
  const total = columns.find(({ role }) => role.of === "total" && role.status === "active");
  const parts = columns.filter(({ role }) => role.of === "participants" && role.status === "active");
  if (!total || parts.length === 0) return [];
  return body.flatMap(({ cells }) => {
    const cellOf = (one: Wanted["columns"][number]) => cells.find(({ column }) => column === one.measure.column);
    const sum = cellOf(total);
    const each = parts.flatMap((part) => cellOf(part) ?? []);
    // A number has its decimals behind a point, whatever the texts around it do.
    const hasDecimals = [sum, ...each].some((cell) => cell?.kind === "number" && cell.text.includes("."));
    return sum === undefined || hasDecimals ? [] : [{ total: sum.text, parts: each.map(({ text }) => text) }];
  });
}

function readFigures(
  row: SheetRow,
  { read: { table } }: Wanted,
  columns: readonly Read[],
): { figures: TableFigure[]; problems: Rejection[] } {
  const figures: TableFigure[] = [];
  const problems: Rejection[] = [];
  const inRow = row.cells.find(({ column }) => column === table.periodColumn)?.text.trim() ?? null;
  const segment = row.cells.find(({ column }) => column === table.segmentColumn)?.text ?? null;
  for (const { role, measure, reading } of columns) {
    const cell = row.cells.find(({ column }) => column === measure.column);
    const people = readTableCell(cell, row.row, reading);
    if (isRejection(people)) problems.push(people);
    else if (people !== null)
      figures.push({
        role: inSegment(role, segment),
        period: inRow ?? measure.period,
        people,
        column: columnName(measure.column),
        unit: reading.unit,
      });
  }
  return { figures, problems };
}

/** A column of segments says of which one the row's people are. */
function inSegment(role: Role, written: string | null): Role {
  if (role.of !== "participants" || role.segment !== "ALL" || written === null) return role;
  return { ...role, segment: SEGMENTS.find((segment) => segment === written.trim().toUpperCase()) ?? "ALL" };
}

/** @returns the region that a row of data means, or why nobody can say: I.107, I.108 */
export function regionOf(
  finding: RegionFinding,
  { row, cells }: SheetRow,
  { read }: Pick<Wanted, "read">,
  nameOf: NameOf,
): string | Rejection {
  if (finding.kind === "resolved") return finding.code;
  const column = read.columns?.name ?? read.columns?.code ?? null;
  const place = column === null ? null : columnName(column);
  const written = quote(cells.find((cell) => cell.column === column)?.text ?? "");
  const named = (codes: readonly string[]) => codes.map((code) => `${nameOf(code)} (${code})`).join(" atau ");
  if (finding.kind === "ambiguous")
    return reject("I.107", row, place, { written, candidates: named(finding.candidates) });
  const offered = finding.suggestions.slice(0, 3);
  const suggestions = offered.length === 0 ? "" : `; barangkali maksudnya ${named(offered)}`;
  return reject("I.108", row, place, { written, suggestions });
}

function placeOf({ sheet }: ReadTable): { sheet?: string } {
  return sheet === null ? {} : { sheet };
}
