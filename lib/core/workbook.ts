import { createHash } from "node:crypto";
import writeExcelFile, { type Cell, type Row, type Sheet } from "write-excel-file/node";
import type { CsvCell } from "./csv";
import { formatMoment } from "./moment";
import type { ColumnFormat, TableColumn, TableFile } from "./table-file";

/** Excel's own codes; it shows them with the signs of whoever opens the file. */
export const FORMATS: Record<Exclude<ColumnFormat, "text">, string> = {
  count: "#,##0",
  percent: "0.0%",
  points: "0.0",
  number: "0",
  day: "dd/mm/yyyy",
  moment: "yyyy-mm-dd hh:mm:ss.000",
};

export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Of cells without a number, so that an empty one is not read as 0. */
export const MISSING_FILL = "#E7E5E4";
export const HEAD_FILL = "#1C3D5A";
/** In letters of the default typeface. */
const [NARROWEST, WIDEST] = [9, 44];

/**
 * A table as a workbook: numbers that can be computed with, codes as text, and a second sheet that says what they are.
 * Text never becomes a formula: the file has none.
 * @param origin where the table can be found again
 */
export async function workbookResponse(file: TableFile, origin: { address: string; at: Date }): Promise<Response> {
  const body = await writeExcelFile([tableSheet(file), aboutSheet(file, origin)]).toBuffer();
  return new Response(new Uint8Array(body), {
    headers: {
      "content-type": WORKBOOK_TYPE,
      "content-disposition": `attachment; filename="${file.name}.xlsx"`,
      "cache-control": "no-cache",
    },
  });
}

/** @returns the first row of a table, which stays in sight */
export function headRow(titles: readonly string[]): Row {
  return titles.map((value) => ({
    value,
    type: String,
    fontWeight: "bold",
    textColor: "#FFFFFF",
    backgroundColor: HEAD_FILL,
    wrap: true,
    alignVertical: "center",
  }));
}

function tableSheet({ columns, rows }: TableFile): Sheet<Buffer> {
  const head = headRow(columns.map(titleIn));
  const data = rows.map((row) => row.map((cell, place) => cellOf(cell, columns[place]?.format ?? "text")));
  const widths = columns.map(({ words }, place) => ({ width: widthOf(words, rows, place) }));
  return { sheet: "Data", data: [head, ...data], columns: widths, stickyRowsCount: 1, stickyColumnsCount: 2 };
}

/** What Excel shows in percent is not headed as the ratio that it is. */
export function titleIn({ words, format }: TableColumn): string {
  return format === "percent" ? words.replace(/ \(rasio\)$/, "") : words;
}

function cellOf(cell: CsvCell, format: ColumnFormat): Cell {
  if (cell === null || cell === "") return format === "text" ? null : { backgroundColor: MISSING_FILL };
  if (typeof cell === "number")
    return { value: cell, type: Number, ...(format === "text" ? {} : { format: FORMATS[format] }) };
  if (typeof cell === "boolean") return { value: cell ? "ya" : "tidak", type: String };
  if (format === "day") return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: FORMATS.day };
  if (format === "moment") return { value: new Date(cell), type: Date, format: FORMATS.moment };
  return { value: cell, type: String };
}

function widthOf(words: string, rows: TableFile["rows"], place: number): number {
  const lengths = rows.map((row) => String(row[place] ?? "").length);
  // A heading may break into several lines.
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(words.length / 2), ...lengths.slice(0, 600)) + 2);
}

/** What a workbook says about itself: the table's title and words, where it can be found again, and when it was made. */
export type AboutFile = Pick<TableFile, "title" | "about"> & { address: string; at: Date };

export function aboutLines({ title, about, address, at }: AboutFile, rows: number, hash: string): [string, string][] {
  return [
    ["Tabel", title],
    ...about.map(([label, text]): [string, string] => [label, text]),
    ["Baris", String(rows)],
    ["Sel abu-abu", "tidak ada angka; bukan nol"],
    ["Alamat", address],
    ["Dibuat", formatMoment(at)],
    ["Sidik isi (SHA-256)", hash],
  ];
}

function aboutSheet(file: TableFile, origin: { address: string; at: Date }): Sheet<Buffer> {
  return linesSheet(aboutLines({ ...file, ...origin }, file.rows.length, hashOf(file)));
}

/** @returns the sheet that says what a workbook is, a label and what it says in each row */
export function linesSheet(lines: readonly (readonly [string, string])[]): Sheet<Buffer> {
  const data = lines.map(([label, text]): Row => [
    { value: label, type: String, fontWeight: "bold", alignVertical: "top" },
    { value: text, type: String, wrap: true, alignVertical: "top" },
  ]);
  return { sheet: "Keterangan", data, columns: [{ width: 24 }, { width: 100 }] };
}

/** @returns what names the figures of a file, whatever its form: the hash of its columns and cells */
export function hashOf({ columns, rows }: Pick<TableFile, "columns" | "rows">): string {
  return createHash("sha256")
    .update(JSON.stringify([columns.map(({ name }) => name), ...rows]))
    .digest("hex");
}
