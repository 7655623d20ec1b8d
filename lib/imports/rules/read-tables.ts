import type { Book } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";
import { findTables } from "./find-tables";
import { resolveTable, type ColumnFinding, type ResolveColumn } from "./resolve-table";
import { sortRows } from "./sort-rows";

/** Every table of a book with its regions looked up. Sheets of many months name the same ones, which are looked up once. */
export function readTables({ sheets }: Book, resolve: ResolveColumn): ReadTable[] {
  const known = new Map<string, ColumnFinding>();
  const resolveOnce: ResolveColumn = (written) => {
    const key = JSON.stringify(written);
    const finding = known.get(key) ?? resolve(written);
    known.set(key, finding);
    return finding;
  };
  return sheets.flatMap((sheet) =>
    findTables(sheet).map((table) => {
      const regions = resolveTable(table, resolveOnce);
      const findings = regions?.finding.rows ?? table.body.map(() => ({ kind: "unknown" as const, suggestions: [] }));
      return {
        sheet: sheet.name,
        table,
        columns: regions?.columns ?? null,
        codes: regions?.finding.codes ?? null,
        evidence: regions?.finding.evidence ?? "",
        refused: regions?.finding.refused ?? null,
        findings,
        sorts: sortRows(table, findings, regions?.columns ?? null),
      };
    }),
  );
}
