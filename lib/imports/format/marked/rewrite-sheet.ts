import { columnName } from "../../schema/sheet";
import { readAddress, readRange } from "../workbook/read-address";
import type { Painter } from "./painter";
import type { PlannedCell, SheetPlan } from "./plan-sheet";
import { attribute, opened, withAttribute, xmlText, type Change, type Tag } from "./rewrite-xml";
import { verdictColumns } from "./verdict-columns";

/** What `rewriteXml` asks. */
export type SheetChange = { change: (tag: Tag) => Change | null; deepest: () => number };

/** @returns what becomes of each tag of a sheet, in the sheet's order, so that the plan comes true */
export function sheetChange(plan: SheetPlan, { paint, clear, hasMarks }: Painter): SheetChange {
  const columns = verdictColumns(plan.column);
  let isInData = false;
  /** Rows of the plan that are not written yet begin here; cells of the row at hand likewise. */
  let nextRow = 0;
  let waiting: PlannedCell[] = [];
  let nextCell = 0;
  let row = 0;
  let column = 0;
  let rowStyle: number | null = null;
  let styleBefore = 0;

  function cellXml(prefix: string, cell: PlannedCell, base: number): string {
    const style = cell.text === null ? paint(base) : base;
    const place = `r="${columnName(cell.column)}${row}"${style === 0 ? "" : ` s="${style}"`}`;
    if (cell.text === null || cell.text === "") return `<${prefix}c ${place}/>`;
    const text = `<${prefix}is><${prefix}t xml:space="preserve">${cellText(cell.text)}</${prefix}t></${prefix}is>`;
    return `<${prefix}c ${place} t="inlineStr">${text}</${prefix}c>`;
  }

  /** Writes cells of the plan that the sheet does not have, left of a column. */
  function missingCells(prefix: string, before: number): string {
    let made = "";
    for (; nextCell < waiting.length && waiting[nextCell]!.column < before; nextCell += 1) {
      const cell = waiting[nextCell]!;
      const base = cell.isTitle ? styleBefore : (rowStyle ?? columns.styleOf(cell.column));
      made += cellXml(prefix, cell, base);
    }
    return made;
  }

  /** Writes rows of the plan that the sheet does not have, above a row. */
  function missingRows(prefix: string, before: number): string {
    let made = "";
    for (; nextRow < plan.rows.length && plan.rows[nextRow]!.row < before; nextRow += 1) {
      const { row: number, cells } = plan.rows[nextRow]!;
      begin(number, cells, null);
      made += `<${prefix}row r="${number}">${missingCells(prefix, Infinity)}</${prefix}row>`;
    }
    return made;
  }

  function begin(number: number, cells: PlannedCell[], style: number | null): void {
    row = number;
    column = 0;
    waiting = cells;
    nextCell = 0;
    rowStyle = style;
    styleBefore = 0;
  }

  function openRow({ raw, prefix, kind }: Tag): Change | null {
    if (nextRow >= plan.rows.length) {
      waiting = [];
      return null;
    }
    const r = attribute(raw, "r");
    const number = r === null ? row + 1 : Number(r);
    const above = missingRows(prefix, number);
    const planned = plan.rows[nextRow]?.row === number ? plan.rows[nextRow++]!.cells : [];
    const hasStyle = planned.length > 0 && /^(1|true)$/.test(attribute(raw, "customFormat") ?? "");
    begin(number, planned, hasStyle ? Number(attribute(raw, "s")) : null);
    if (planned.length === 0) return above === "" ? null : { text: above + raw };
    const tag = above + widened(raw, planned);
    return { text: kind === "open" ? tag : `${opened(tag)}${missingCells(prefix, Infinity)}</${prefix}row>` };
  }

  /** A cell that nothing is said about keeps its style, without the mark of an earlier marking. */
  function unmarked(raw: string, left: string): Change | null {
    const style = Number(attribute(raw, "s") ?? 0);
    const cleared = clear(style);
    const tag = cleared === style ? raw : withAttribute(raw, "s", cleared);
    return left === "" && tag === raw ? null : { text: left + tag };
  }

  function openCell({ raw, prefix }: Tag): Change | null {
    if (nextCell >= waiting.length) return hasMarks ? unmarked(raw, "") : null;
    const r = attribute(raw, "r");
    column = r === null ? column + 1 : readAddress(r).column;
    const left = missingCells(prefix, column);
    const style = Number(attribute(raw, "s") ?? 0);
    styleBefore = style;
    const cell = waiting[nextCell];
    if (cell?.column !== column) return unmarked(raw, left);
    nextCell += 1;
    if (cell.text === null) return { text: left + withAttribute(raw, "s", paint(style)) };
    return { text: left + cellXml(prefix, cell, style), whole: true };
  }

  function change(tag: Tag): Change | null {
    const { kind, name, depth, prefix, raw } = tag;
    if (isInData) {
      if (depth === 2 && name === "row") {
        if (kind !== "close") return openRow(tag);
        const rest = missingCells(prefix, Infinity);
        return rest === "" ? null : { text: rest + raw };
      }
      if (depth === 3 && name === "c" && kind !== "close") return openCell(tag);
      if (depth !== 1) return null;
      isInData = false;
      return { text: missingRows(prefix, Infinity) + raw };
    }
    if (depth === 1 && name === "sheetData" && kind !== "close") {
      isInData = kind === "open";
      const before = columns.before(prefix);
      if (isInData) return { text: before + raw };
      const rows = missingRows(prefix, Infinity);
      return { text: rows === "" ? before + raw : `${before}${opened(raw)}${rows}</${prefix}sheetData>` };
    }
    if (depth === 1 && name === "dimension" && kind !== "close") return dimension(raw, plan);
    return columns.change(tag);
  }

  const isDone = () => nextRow >= plan.rows.length;
  return {
    change,
    deepest: () => (!isInData || hasMarks || nextCell < waiting.length ? 3 : isDone() ? 1 : 2),
  };
}

/** `spans` names the first and the last column of a row; without it nothing is promised. */
function widened(raw: string, cells: readonly PlannedCell[]): string {
  const [, from, to] = /^(\d+):(\d+)$/.exec(attribute(raw, "spans") ?? "") ?? [];
  if (from === undefined || to === undefined) return raw;
  const first = Math.min(Number(from), cells[0]!.column);
  const last = Math.max(Number(to), cells.at(-1)!.column);
  return withAttribute(raw, "spans", `${first}:${last}`);
}

function dimension(raw: string, { rows }: SheetPlan): Change | null {
  const reference = attribute(raw, "ref") ?? "";
  if (!/^[A-Z]{1,3}\d{1,7}(:[A-Z]{1,3}\d{1,7})?$/.test(reference) || rows.length === 0) return null;
  const known = readRange(reference);
  const top = Math.min(known.top, rows[0]!.row);
  const bottom = Math.max(known.bottom, rows.at(-1)!.row);
  const left = rows.reduce((least, { cells }) => Math.min(least, cells[0]!.column), known.left);
  const right = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)!.column), known.right);
  return { text: withAttribute(raw, "ref", `${columnName(left)}${top}:${columnName(right)}${bottom}`) };
}

/** What a cell writes for a character that XML cannot hold, `_x000D_`, is text here. */
function cellText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}
