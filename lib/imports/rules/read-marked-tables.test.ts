import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeWorkbook } from "@/tests/fixtures/make-workbook";
import { referenceDirectory } from "@/tests/support/directory";
import type { Directory } from "@/lib/regions/rules/directory";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { markFile } from "../format/marked/mark-file";
import { readBook } from "../format/read-book";
import type { Marks } from "../schema/mark";
import { neededColumns } from "./find-tables";
import { readTables } from "./read-tables";

// People repair the file that they were given back and upload it again, verdicts and all.

let directory: Directory;
beforeAll(async () => {
  directory = await referenceDirectory();
});

async function tablesOf(bytes: Buffer) {
  const book = await readBook(bytes, (sheet) => neededColumns(sheet, "PYB"));
  return { book, tables: readTables(book, (written) => resolveColumn(written, directory)) };
}

/** Marks every row below the headings of every table, with words that hold names and figures. */
async function marked(bytes: Buffer): Promise<Buffer> {
  const { tables } = await tablesOf(bytes);
  const all = tables.map(({ sheet, table }) => ({ sheet, title: table.headerRows.at(-1)!, body: table.body }));
  const marks: Marks = {
    titles: all.map(({ sheet, title }) => ({ sheet, row: title })),
    rows: all.flatMap(({ sheet, body }) =>
      body.map(({ row }, index) => ({
        sheet,
        row,
        text: index % 2 ? "Diterima: Kota Bima 2025." : "12.345 bukan angka.",
      })),
    ),
    cells: all.flatMap(({ sheet, body }) => body.map(({ row }) => ({ sheet, row, column: 2, text: "Angka 5 salah." }))),
  };
  return markFile(bytes, marks);
}

const BRANCH = makeWorkbook({
  sheets: [
    {
      name: "September",
      rows: [
        ["Peserta aktif per September 2026"],
        ["Kode", "Kabupaten/Kota", "PU", "BPU"],
        ["35.05", "Kab. Blitar", 1200, 300],
        ["35.72", "Kota Blitar", 900, "dua ratus"],
        ["35.79", "Kota Batu", 700, null],
      ],
    },
  ],
});
const REAL = ["../shared/data/real", "../../shared/data/real"].map((folder) => path.resolve(folder)).find(existsSync);
const real = (
  REAL === undefined ? [] : ["bps-sakernas-jatim-2025-bilingual.xlsx", "bps-export-4-level-header.csv"]
).map((name) => [name, readFileSync(path.join(REAL!, name))] as const);

describe("a file that comes back with verdicts", () => {
  it.each([["a branch's workbook", BRANCH] as const, ...real])("is read as the same tables: %s", async (_, bytes) => {
    const before = await tablesOf(bytes);
    const after = await tablesOf(await marked(bytes));
    expect(before.tables.length).toBeGreaterThan(0);
    const told = ({ tables }: typeof before) =>
      tables.map(({ table, columns, codes, refused, findings, sorts }) => ({
        headerRows: table.headerRows,
        measures: table.measures.map(({ column, titles, meaning }) => ({ column, titles, meaning })),
        period: table.period,
        body: table.body.map(({ row }) => row),
        ...{ columns, codes, refused, findings, sorts },
      }));
    expect(told(after)).toEqual(told(before));
  });
});
