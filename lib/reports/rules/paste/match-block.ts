import { isMissing } from "@/lib/core/figures/number-text";
import { quote } from "@/lib/core/quote";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { isTotal, withoutTotal } from "@/lib/regions/rules/total-words";
import type { Resolution, Written } from "@/lib/regions/rules/resolve";
import { COLUMN_NAMES } from "../entry-columns";
import type { EntryColumn } from "../../schema";
import type { Block } from "./block";
import { isRunningNumber, layoutOf, type Layout } from "./layout";
import type { LeftOut, MatchedBlock, MatchedCell } from "./matched-block";
import { sumsBelow, sumsBeside } from "./printed-sums";

/** Where a block is pasted: the form's own regions and columns in their order, and the cell under the cursor. */
export type PasteTarget = {
  regions: readonly string[];
  columns: readonly EntryColumn[];
  at: { region: string; column: EntryColumn };
};

/** What is known of regions. `resolve` reads a whole column at once. */
export type RegionKnowledge = {
  resolve: (rows: readonly Written[]) => { rows: readonly Resolution[]; refused: string | null };
  nameOf: (code: string) => string;
};

type Row = { region: string } | LeftOut | null;

/**
 * Finds for each figure of a block the region and column it names, wherever it was dropped and in whatever order. What
 * names another branch's region, two places, none, or the same as another row is left out and said.
 */
export function matchBlock(block: Block, target: PasteTarget, knowledge: RegionKnowledge): MatchedBlock {
  const layout = layoutOf(block);
  const { values, left: leftColumns } = valueColumns(layout, target);
  const rows = rowsOf(layout, target, knowledge);
  const cells: MatchedCell[] = [];
  const left: LeftOut[] = [];
  rows.forEach((row, index) => {
    const line = layout.lines[index]!;
    const filled = values.flatMap(({ column, texts }) =>
      isMissing(texts[index]!) ? [] : [{ column, text: texts[index]! }],
    );
    if (row === null || filled.length === 0) {
      if (row && "what" in row) left.push(row);
      return;
    }
    if ("what" in row) left.push(row);
    else cells.push(...filled.map((one) => ({ ...one, region: row.region, line })));
  });
  const inLines = layout.lines.map((_, index) => values.map(({ column, texts }) => ({ column, text: texts[index]! })));
  const names = textsOf(layout, "name") ?? [];
  const sums = [
    ...sumsBeside(inLines),
    ...sumsBelow(
      values,
      layout.lines.map((_, index) => isSum(names[index] ?? "")),
    ),
  ];
  return { cells, left: [...left, ...leftColumns], sums };
}

/** `Jumlah`, and `Jumlah Cabang Blitar`, too. */
function isSum(name: string): boolean {
  return isTotal(name) || withoutTotal(name) !== name;
}

type ValueColumn = { column: EntryColumn; texts: readonly string[] };

/** @returns the columns with figures, and what is left of the others */
function valueColumns(layout: Layout, { columns: shown, at }: PasteTarget): { values: ValueColumn[]; left: LeftOut[] } {
  const { columns } = layout;
  const headed = columns.filter(({ heading }) => heading?.kind === "value");
  const others = columns.filter(
    (column) => column.heading === null && column.texts.some((text) => text !== "") && !isRunningNumber(layout, column),
  );
  if (headed.length === 0) return inOrder(others, shown, at.column);
  const values: ValueColumn[] = [];
  const left = others.map((column) => leftColumn(column, "judul kolomnya tidak dikenal"));
  for (const column of headed) {
    const meant = (column.heading as { column: EntryColumn }).column;
    const same = headed.filter(({ heading }) => (heading as { column: EntryColumn }).column === meant);
    if (same.length > 1) left.push(leftColumn(column, `ada ${same.length} kolom ${COLUMN_NAMES[meant]}`));
    else if (!shown.includes(meant)) left.push(leftColumn(column, "kolom itu tidak ditampilkan"));
    else values.push({ column: meant, texts: column.texts });
  }
  return { values, left };
}

/** Without headings the columns follow each other from the cursor; as many as there are segments begin at the first. */
function inOrder(columns: Layout["columns"], shown: readonly EntryColumn[], from: EntryColumn) {
  const first = columns.length === SEGMENTS.length ? 0 : shown.indexOf(from);
  const values: ValueColumn[] = [];
  const left: LeftOut[] = [];
  columns.forEach((column, index) => {
    const meant = shown[first + index];
    if (meant) values.push({ column: meant, texts: column.texts });
    else left.push(leftColumn(column, "di luar tabel"));
  });
  return { values, left };
}

function leftColumn({ words, texts }: Layout["columns"][number], why: string): LeftOut {
  const filled = texts.filter((text) => text !== "");
  const name = words === "" ? `berisi ${filled[0] ? quote(filled[0]) : ""}` : quote(words);
  return { what: `Kolom ${name}, ${filled.length} nilai`, why };
}

function textsOf({ columns }: Layout, kind: "code" | "name" | "province"): string[] | null {
  return columns.find(({ heading }) => heading?.kind === kind)?.texts ?? null;
}

/** @returns for each line the region it is about, why it is about none, or null where it says nothing */
function rowsOf(layout: Layout, target: PasteTarget, { resolve, nameOf }: RegionKnowledge): Row[] {
  const [codes, names, provinces] = (["code", "name", "province"] as const).map((kind) => textsOf(layout, kind));
  if (codes === null && names === null) return inOrderOfRows(layout.lines, target);
  const written = layout.lines.map((_, index) => ({
    code: codes?.[index] || null,
    name: names?.[index] || null,
    province: provinces?.[index] || null,
  }));
  const named = written.filter(({ code, name }) => (code ?? name) !== null && !isTotal(name ?? ""));
  const { rows: resolved, refused } = resolve(named);
  const found = written.map((one, index): Row => {
    const what = `Baris ${layout.lines[index]!}${one.name || one.code ? `, ${quote([one.code, one.name].filter(Boolean).join(" "))}` : ""}`;
    if (one.code === null && one.name === null) return { what, why: "tanpa nama daerah" };
    if (isTotal(one.name ?? "")) return { what, why: "baris jumlah, bukan daerah" };
    if (refused !== null) return { what, why: refused };
    return rowOf(what, resolved[named.indexOf(one)]!, target, nameOf);
  });
  return withoutTwice(found, layout.lines, nameOf);
}

function inOrderOfRows(lines: readonly number[], { regions, at }: PasteTarget): Row[] {
  const from = regions.indexOf(at.region);
  return lines.map((line, index) => {
    const region = regions[from + index];
    return region === undefined ? { what: `Baris ${line}`, why: "di luar tabel" } : { region };
  });
}

function rowOf(what: string, resolution: Resolution, { regions }: PasteTarget, nameOf: (code: string) => string): Row {
  const list = (codes: readonly string[]) => codes.map(nameOf).join(" atau ");
  switch (resolution.kind) {
    case "resolved":
      return regions.includes(resolution.code)
        ? { region: resolution.code }
        : { what, why: `di luar wilayah Anda: ${nameOf(resolution.code)}` };
    case "ambiguous":
      return { what, why: `dapat berarti ${list(resolution.candidates)}` };
    case "unknown":
      return {
        what,
        why:
          resolution.suggestions.length === 0
            ? "bukan nama daerah yang dikenal"
            : `tidak dikenal; mungkin ${list(resolution.suggestions)}`,
      };
  }
}

/** Of two rows of one region nobody knows which is right. */
function withoutTwice(rows: readonly Row[], lines: readonly number[], nameOf: (code: string) => string): Row[] {
  return rows.map((row, index) => {
    if (row === null || "what" in row) return row;
    const same = rows.flatMap((other, at) =>
      other && "region" in other && other.region === row.region ? [lines[at]!] : [],
    );
    if (same.length === 1) return row;
    return {
      what: `Baris ${lines[index]!}, ${nameOf(row.region)}`,
      why: `daerah ini ada pada baris ${same.join(" dan ")}`,
    };
  });
}
