import { NATION } from "@/lib/core/region-code";
import type { FoundTable, RegionColumns } from "../schema/found-table";
import type { RegionFinding, RowSort } from "../schema/table-reading";
import { isWithoutFigures } from "./resolve-table";

const TOTAL_WORDS = /^\s*(grand\s+)?(jumlah|total|sub\s?total|rata-rata|indonesia|nasional)\b/i;

/**
 * Tells rows that are counted from rows that only add them up: the nation beside others, a province beside regencies,
 * and what calls itself a total. A table of provinces alone counts its provinces.
 */
export function sortRows(
  { body }: FoundTable,
  findings: readonly RegionFinding[],
  columns: RegionColumns | null,
): RowSort[] {
  const codes = findings.map((finding) => (finding.kind === "resolved" ? finding.code : null));
  const hasRegencies = codes.some((code) => code?.includes(".") === true);
  const hasOthers = codes.some((code) => code !== null && code !== NATION);
  return body.map((row, index) => {
    const code = codes[index] ?? null;
    if (isWithoutFigures(row)) return "heading";
    if (code === NATION) return hasOthers ? "total" : "data";
    if (code !== null) return hasRegencies && !code.includes(".") ? "total" : "data";
    if (columns === null) return "data";
    const label = row.cells.find(({ column }) => column === columns.name)?.text ?? row.cells[0]!.text;
    return TOTAL_WORDS.test(label) ? "total" : "data";
  });
}
