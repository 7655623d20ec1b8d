import type { FoundTable, RegionColumns } from "../schema/found-table";
import type { Cell, SheetRow } from "../schema/sheet";
import type { RegionFinding } from "../schema/table-reading";
import { isFigure, isWords } from "./find-table-words";

/** A row as it names its region. */
export type WrittenRegion = { code?: string | null; name?: string | null; province?: string | null };
/** What a column of regions says as a whole; `refused` where its codes contradict its names. */
export type ColumnFinding = { codes: string | null; evidence: string; refused: string | null; rows: RegionFinding[] };
export type ResolveColumn = (written: readonly WrittenRegion[]) => ColumnFinding;

/** The regions of a table's rows, row by row, and the columns they were read from; `columns` null where none are named. */
export type TableRegions = { columns: RegionColumns; finding: ColumnFinding } | null;

/** A column is one of regions when at least this share of its rows is; a title or a total may be among them. */
const FEW = 0.2;
const CANDIDATES = 4;
const PROVINCE = /^\s*prov(?:insi|ince)?\.?\s+(.+)$/i;

/**
 * Finds the columns that name the regions: whichever make most different places known. A code column that names itself
 * one is never left aside for contradicting the names beside it.
 */
export function resolveTable(table: FoundTable, resolve: ResolveColumn): TableRegions {
  const named = table.nameColumns.slice(0, CANDIDATES).map((name) => attempt({ name }));
  const best = named.sort((one, other) => other.places - one.places)[0];
  const name = best && best.resolved >= table.body.length * FEW ? best.columns.name : null;
  const province = table.nameColumns.find((column) => column !== name && isProvinceColumn(column)) ?? null;
  const attempts = [
    ...(name === null ? [] : [attempt({ name, province })]),
    ...table.codeColumns.slice(0, CANDIDATES).map((code) => attempt({ name, code, province })),
  ];
  const accepted = attempts.filter(({ finding }) => finding.refused === null);
  const chosen = (accepted.length > 0 ? accepted : attempts).sort(byKnown)[0];
  if (!chosen || (chosen.places === 0 && chosen.finding.refused === null)) return null;
  const contradicting = attempts.find(({ columns, finding }) => columns.code !== null && finding.refused !== null);
  const isOnlyCode = contradicting && !accepted.some(({ columns }) => columns.code !== null);
  const { columns, finding } = isOnlyCode ? contradicting : chosen;
  return { columns, finding };

  function attempt({ name = null, code = null, province = null }: Partial<RegionColumns>) {
    const columns = { name, code, province, level: table.levelColumn };
    const finding = withCodesFirst(columns);
    const codes = finding.rows.flatMap((row) => (row.kind === "resolved" ? [row.code] : []));
    return { columns, finding, resolved: codes.length, places: new Set(codes).size };
  }

  /** A level column is wrong now and then ("Kabupaten", Mataram): where code and name agree without it, they stand. */
  function withCodesFirst(columns: RegionColumns): ColumnFinding {
    const finding = resolve(writtenRegions(table, columns));
    if (columns.level === null || columns.code === null || columns.name === null) return finding;
    if (finding.rows.every(({ kind }) => kind === "resolved")) return finding;
    const bare = resolve(writtenRegions(table, { ...columns, level: null }));
    if (bare.refused !== null) return finding;
    const rows = finding.rows.map((row, index) => (row.kind === "resolved" ? row : bare.rows[index]!));
    return { ...finding, rows };
  }

  /** Whether a column's words are provinces: each is one by itself. */
  function isProvinceColumn(column: number): boolean {
    const words = new Set(table.body.flatMap(({ cells }) => textAt(cells, column) ?? []));
    const { rows } = resolve([...words].map((word) => ({ name: word })));
    return rows.length > 0 && rows.every((row) => row.kind === "resolved" && /^[^.]*$/.test(row.code));
  }
}

type Attempt = { columns: RegionColumns; resolved: number; places: number };

/** The most places first; of as many, those that codes say as well, so that the table shows which codes it has. */
function byKnown(one: Attempt, other: Attempt): number {
  const hasCode = ({ columns }: Attempt) => Number(columns.code !== null);
  return other.places - one.places || other.resolved - one.resolved || hasCode(other) - hasCode(one);
}

/** What each row says about its region. A heading between rows, a line "Provinsi ..." or the title gives the province. */
function writtenRegions(table: FoundTable, columns: RegionColumns): WrittenRegion[] {
  const around = columns.province === null ? provinceAround(table, columns) : null;
  let heading: string | null = null;
  return table.body.map((row) => {
    const name = columns.name === null ? null : (textAt(row.cells, columns.name) ?? null);
    const code = columns.code === null ? null : (textAt(row.cells, columns.code) ?? null);
    const isHeading = isWithoutFigures(row) && code === null && name !== null;
    if (isHeading) heading = name;
    const province = columns.province === null ? null : (textAt(row.cells, columns.province) ?? null);
    return {
      code,
      name: withLevel(name, columns.level === null ? null : (textAt(row.cells, columns.level) ?? null)),
      province: province ?? (isHeading ? null : heading) ?? around,
    };
  });
}

/** Rows of words alone among rows of figures. */
export function isWithoutFigures({ cells }: SheetRow): boolean {
  return cells.every((cell) => isWords(cell)) || !cells.some(isFigure);
}

function provinceAround({ title, body }: FoundTable, { name }: RegionColumns): string | null {
  const inRows = body.flatMap(
    ({ cells }) => PROVINCE.exec((name === null ? null : textAt(cells, name)) ?? "")?.[1] ?? [],
  );
  if (new Set(inRows).size === 1) return inRows[0]!;
  return inRows.length > 0 ? null : (/\bProvinsi\s+((?:[A-Z][\p{L}.]*\s?){1,4})/u.exec(title)?.[1]?.trim() ?? null);
}

function withLevel(name: string | null, level: string | null): string | null {
  if (name === null || level === null || !/^(kab|kota)/i.test(level.trim())) return name;
  const word = /^kota/i.test(level.trim()) ? "Kota" : "Kabupaten";
  return /^(kab|kota)\b/i.test(name.trim()) ? name : `${word} ${name}`;
}

function textAt(cells: readonly Cell[], column: number): string | undefined {
  return cells.find((cell) => cell.column === column)?.text;
}
