import { createHash, type Hash } from "node:crypto";
import type { CsvCell } from "./csv";
import type { ColumnFormat, TableColumn } from "./table-file";
import { aboutLines, FORMATS, HEAD_FILL, MISSING_FILL, titleIn, type AboutFile } from "./workbook";
import { zipStream, type ZipEntry } from "./zip-stream";

/** A sheet whose rows are made as they are written. */
export type SheetStream = { name: string; rows: AsyncIterable<readonly (readonly CsvCell[])[]> };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const ABOUT = "Keterangan";

/** The styles of `styles.xml` by their place. */
const STYLES = [
  "plain",
  "head",
  "count",
  "percent",
  "points",
  "number",
  "day",
  "missing",
  "label",
  "text",
  "moment",
] as const;
const styleOf = (name: (typeof STYLES)[number]) => STYLES.indexOf(name);
/** Excel counts days from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** As much text as Excel reads in a cell; a file with more is one that it offers to repair. */
const MOST_TEXT = 32_767;
const CUT = " … (terpotong; lengkapnya di CSV)";

/**
 * A workbook of several sheets of one shape, written as its rows come: it takes as much memory for fifty years as for one.
 * It looks as the workbook of a single table does (`workbook.ts`), and its last sheet says the same things.
 */
export function workbookStream(
  columns: readonly TableColumn[],
  sheets: readonly SheetStream[],
  about: AboutFile,
): AsyncGenerator<Uint8Array, void, void> {
  const hash = createHash("sha256").update(`[${JSON.stringify(columns.map(({ name }) => name))}`);
  const tally = { rows: 0, hash };
  const names = [...sheets.map(({ name }) => name), ABOUT];
  const part = (name: string, text: ZipEntry["text"]): ZipEntry => ({ name, text });
  return zipStream([
    part("[Content_Types].xml", [contentTypes(names)]),
    part("_rels/.rels", [relations([["officeDocument", "xl/workbook.xml"]])]),
    part("xl/workbook.xml", [workbookXml(names)]),
    part("xl/_rels/workbook.xml.rels", [
      relations([
        ...names.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
    ]),
    part("xl/styles.xml", [stylesXml()]),
    ...sheets.map(({ rows }, index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheetText(columns, rows, tally))),
    part(`xl/worksheets/sheet${names.length}.xml`, aboutText(about, tally)),
  ]);
}

type Tally = { rows: number; hash: Hash };

async function* sheetText(
  columns: readonly TableColumn[],
  rows: SheetStream["rows"],
  tally: Tally,
): AsyncGenerator<string> {
  const widths = columns.map(({ words }) => Math.max(10, Math.ceil(words.length / 2) + 4));
  const pane = '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>';
  yield sheetHead(widths, pane) + rowXml(columns.map((column) => textXml(titleIn(column), styleOf("head"))));
  for await (const some of rows) {
    for (const row of some) tally.hash.update(`,${JSON.stringify(row)}`);
    tally.rows += some.length;
    yield some.map((row) => rowXml(row.map((cell, place) => cellXml(cell, columns[place]?.format ?? "text")))).join("");
  }
  yield "</sheetData></worksheet>";
}

function* aboutText(about: AboutFile, tally: Tally): Generator<string> {
  const lines = aboutLines(about, tally.rows, tally.hash.update("]").digest("hex"));
  yield sheetHead([24, 100], "");
  for (const [label, text] of lines) yield rowXml([textXml(label, styleOf("label")), textXml(text, styleOf("text"))]);
  yield "</sheetData></worksheet>";
}

function sheetHead(widths: readonly number[], pane: string): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return xml(`<worksheet xmlns="${MAIN}">${view}<cols>${columns.join("")}</cols><sheetData>`);
}

/** Rows and cells stand in their order, so their places need not be written. */
function rowXml(cells: readonly string[]): string {
  return `<row>${cells.join("")}</row>`;
}

function cellXml(cell: CsvCell, format: ColumnFormat): string {
  if (cell === null || cell === "") return format === "text" ? "<c/>" : `<c s="${styleOf("missing")}"/>`;
  if (typeof cell === "number") return numberXml(cell, format === "text" ? "plain" : format);
  if (typeof cell === "boolean") return textXml(cell ? "ya" : "tidak", 0);
  if (format === "day") return numberXml((Date.parse(`${cell}T00:00:00Z`) - DAY_ZERO) / DAY_MS, "day");
  if (format === "moment") return numberXml((Date.parse(cell) - DAY_ZERO) / DAY_MS, "moment");
  return textXml(cell, 0);
}

function numberXml(value: number, style: (typeof STYLES)[number]): string {
  return `<c s="${styleOf(style)}"><v>${value}</v></c>`;
}

function textXml(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(text))}</t></is></c>`;
}

function fitting(text: string): string {
  return text.length <= MOST_TEXT ? text : text.slice(0, MOST_TEXT - CUT.length) + CUT;
}

function escaped(text: string): string {
  return (
    text
      // What the format would take for a character that XML cannot hold is text here.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

function xml(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${inside}`;
}

function contentTypes(names: readonly string[]): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  const parts = [
    override("workbook.xml", "sheet.main"),
    override("styles.xml", "styles"),
    ...names.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, "worksheet")),
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return xml(`<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join("")}</Types>`);
}

function relations(targets: readonly [type: string, target: string][]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`);
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return xml(`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets></workbook>`);
}

function stylesXml(): string {
  const typeface = (color?: string) =>
    `<sz val="11"/>${color === undefined ? "" : `<color rgb="${color}"/>`}<name val="Calibri"/><family val="2"/>`;
  const formats = (["percent", "points", "day", "moment"] as const).map((name, index) => ({ name, id: 164 + index }));
  const idOf = (name: string) =>
    formats.find((format) => format.name === name)?.id ?? { count: 3, number: 1 }[name] ?? 0;
  const fill = (color: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1)}"/></patternFill></fill>`;
  const look: Partial<Record<(typeof STYLES)[number], string>> = {
    head: 'fontId="2" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/>',
    missing: 'fontId="0" fillId="3" applyFill="1">',
    label: 'fontId="1" fillId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/>',
    text: 'fontId="0" fillId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/>',
  };
  const cells = STYLES.map(
    (name) =>
      `<xf xfId="0" borderId="0" numFmtId="${idOf(name)}" applyNumberFormat="1" ${look[name] ?? 'fontId="0" fillId="0">'}</xf>`,
  );
  return xml(
    `<styleSheet xmlns="${MAIN}">` +
      `<numFmts count="${formats.length}">${formats.map(({ name, id }) => `<numFmt numFmtId="${id}" formatCode="${FORMATS[name]}"/>`).join("")}</numFmts>` +
      `<fonts count="3"><font>${typeface()}</font><font><b/>${typeface()}</font><font><b/>${typeface("FFFFFFFF")}</font></fonts>` +
      `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill(HEAD_FILL)}${fill(MISSING_FILL)}</fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs></styleSheet>`,
  );
}
