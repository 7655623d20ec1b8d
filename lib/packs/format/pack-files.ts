import writeExcelFile, { type Row, type Sheet } from "write-excel-file/node";
import type { Cell } from "@/lib/core/cell";
import { FORMATS, headRow, linesSheet, MISSING_FILL } from "@/lib/core/workbook";
import { printableAll } from "@/lib/typesetting/printable";
import type { TypesetTask } from "@/lib/typesetting/typeset-task";
import { printed } from "./printed";
import type { Pack, PackSection, PackTable } from "../schema";

/** @returns the name of its file, without the ending */
export function packFileName({ semester }: Pick<Pack, "semester">): string {
  return `paket-dewan-${semester}`;
}

/** @returns the pack as the program takes it that sets type: words only, and of long tables what is printed */
export function packTask(pack: Pack): TypesetTask {
  const sections = pack.sections.map(({ title, lines, table }) => ({ title, lines, table: table && printed(table) }));
  const drawing = printableAll({ ...pack, day: pack.day.split("-").map(Number), sections });
  return { template: "packs/format/pack.typ", drawing, onOnePage: false };
}

/** @returns the pack as a workbook: one sheet about it and one for each table, with numbers that can be computed with */
export function packWorkbook(pack: Pack): Promise<Buffer> {
  const tables = pack.sections.flatMap((section) => (section.table ? [sheetOf(section, section.table)] : []));
  return writeExcelFile([aboutSheet(pack), ...tables]).toBuffer();
}

function aboutSheet(pack: Pack): Sheet<Buffer> {
  const lines: (readonly [string, string])[] = [
    ["Paket", pack.title],
    ["Angka", pack.asOf],
    ...(pack.mark === null ? [] : [["Tanda", pack.mark] as const]),
    ["Indonesia", [pack.number, pack.sentence].filter((part) => part !== null).join(" ")],
    ...pack.remarks.map((remark) => ["Catatan", remark] as const),
    ...pack.sections.flatMap(({ title, lines, table }) =>
      [...lines, table?.aside ?? null].flatMap((line) => (line === null ? [] : [[title, line] as const])),
    ),
    ["Sel abu-abu", "tidak ada angka; bukan nol"],
    ["Sumber", pack.sources],
    ["Alamat", `${pack.words} ${pack.address}`],
  ];
  return linesSheet(lines);
}

/** In letters of the default typeface. */
const [NARROWEST, WIDEST] = [9, 48];

function sheetOf({ key }: PackSection, { columns, rows }: PackTable): Sheet<Buffer> {
  const head = headRow(columns.map(({ title }) => title));
  const widths = columns.map(({ title }, place) => {
    const longest = Math.max(title.length, ...rows.map((row) => row[place]?.text.length ?? 0));
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
  return { sheet: key, data: [head, ...rows.map((row) => row.map(cellOf))], columns: widths, stickyRowsCount: 1 };
}

function cellOf({ value, format, text }: Cell): Row[number] {
  if (value === null) return text === "" ? null : { value: text, type: String, backgroundColor: MISSING_FILL };
  if (typeof value === "number")
    return { value, type: Number, ...(format === "text" ? {} : { format: FORMATS[format] }) };
  return { value: text, type: String };
}
