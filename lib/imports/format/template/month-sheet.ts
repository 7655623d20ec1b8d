import type { Cell, Row, Sheet } from "write-excel-file/node";
import { addMonths, formatPeriod } from "@/lib/core/period";
import type { EntryColumn } from "@/lib/reports/schema";
import { columnName } from "../../schema/sheet";
import {
  CODE_TITLE,
  LAST_MONTH_WORDS,
  NAME_TITLE,
  stampText,
  TEMPLATE_COLUMNS,
  TEMPLATE_VERSION,
  TITLE_WORDS,
  titleOf,
  type TemplateMonth,
  type TemplateRow,
} from "../../schema/template";
import { OPEN_FILL } from "./lock-sheets";

const PEOPLE = "#,##0";
const HEAD_FILL = "#1C3D5A";
/** Of cells that nobody fills in here. */
const LOCKED = { backgroundColor: "#E7E5E4", textColor: "#57534E" };
const OPEN = { backgroundColor: OPEN_FILL, borderColor: "#A8A29E", borderStyle: "thin" } as const;
const NOTE = { textColor: "#57534E" };
/** In letters of the default typeface, but for the header's height, which is in points. */
const WIDTH = { code: 9, name: 28, entry: 12, last: 14, headerHeight: 48 };
/** The code and the name stand before the figures. */
const BEFORE = 2;

const HINT =
  "Isi sel kuning dengan jumlah orang. Biarkan kosong yang belum diketahui; tulis 0 hanya bila memang tidak ada peserta.";

/** A month to be filled in, and the ranges of its cells that are. */
export type MonthSheet = { sheet: Sheet<Buffer>; open: string[] };

/** Title, hint, stamp and header; below them a row for each region. */
export function monthSheet({ branch, period, rows }: TemplateMonth): MonthSheet {
  // Inactive people of the month before only where somebody reported some.
  const last = TEMPLATE_COLUMNS.filter(
    (column) => !column.endsWith("_INACTIVE") || rows.some(({ lastMonth }) => lastMonth[column] !== undefined),
  );
  const stamp = stampText({ version: TEMPLATE_VERSION, period, branch: branch.id });
  const before = formatPeriod(addMonths(period, -1));
  const head: Row[] = [
    [
      {
        value: `${TITLE_WORDS} ${formatPeriod(period)}, ${branch.name}`,
        type: String,
        fontWeight: "bold",
        fontSize: 14,
      },
    ],
    [{ value: HINT, type: String, ...NOTE }],
    [{ value: stamp, type: String, ...NOTE }],
    [
      ...[CODE_TITLE, NAME_TITLE, ...TEMPLATE_COLUMNS.map(titleOf)],
      ...last.map((column) => `${column === "TOTAL" ? "Jumlah" : titleOf(column)} ${LAST_MONTH_WORDS} (${before})`),
    ].map(headCell),
  ];
  const widths = [WIDTH.code, WIDTH.name, ...TEMPLATE_COLUMNS.map(() => WIDTH.entry), ...last.map(() => WIDTH.last)];
  return {
    sheet: {
      sheet: period,
      data: [...head, ...rows.map((row) => bodyRow(row, last))],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: head.length,
      stickyColumnsCount: BEFORE,
      orientation: "landscape",
    },
    open: openRanges(rows, head.length + 1),
  };
}

function headCell(title: string): Cell {
  const look = { fontWeight: "bold", textColor: "#FFFFFF", backgroundColor: HEAD_FILL } as const;
  return { value: title, type: String, ...look, wrap: true, alignVertical: "center", height: WIDTH.headerHeight };
}

function bodyRow({ code, name, isOpen, cells, lastMonth }: TemplateRow, last: readonly EntryColumn[]): Row {
  return [
    { value: code, type: String, format: "@" },
    { value: name, type: String },
    ...TEMPLATE_COLUMNS.map((column) => figureCell(cells[column], isOpen ? OPEN : LOCKED)),
    ...last.map((column) => figureCell(lastMonth[column], LOCKED)),
  ];
}

/** What could not be read as people stands as somebody typed it, and is asked about again. */
function figureCell(value: number | string | undefined, look: typeof OPEN | typeof LOCKED): Cell {
  if (typeof value === "string") return { value, type: String, ...look };
  return { value, type: Number, format: PEOPLE, ...look };
}

/** @param first the row of the sheet on which the regions begin */
function openRanges(rows: readonly TemplateRow[], first: number): string[] {
  const [left, right] = [columnName(BEFORE + 1), columnName(BEFORE + TEMPLATE_COLUMNS.length)];
  return rows.flatMap(({ isOpen }, index) => {
    if (!isOpen || rows[index - 1]?.isOpen) return [];
    const length = rows.slice(index).findIndex((row) => !row.isOpen);
    const end = length === -1 ? rows.length : index + length;
    return [`${left}${first + index}:${right}${first + end - 1}`];
  });
}
