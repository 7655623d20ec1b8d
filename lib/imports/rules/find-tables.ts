import { SEGMENTS } from "@/lib/core/vocabulary";
import type { FoundMeasure, FoundTable, Unit } from "../schema/found-table";
import type { Cell, Sheet, SheetRow } from "../schema/sheet";
import { dropVerdicts } from "./drop-verdicts";
import { neededOfOwn } from "./find-own-file";
import { findBlocks, type Block } from "./find-table-blocks";
import { readHeader, type Header } from "./find-table-header";
import { isEmployeeStatus, meaningOf, unitOf } from "./find-table-meanings";
import { isPeriodTitle, joinPeriod, readPeriodWords } from "./find-table-periods";
import { isCodeLike, isFigure, isMissingMark, isWords, isYear, plainWords } from "./find-table-words";
import { readTemplate } from "./read-template";

/** Rows looked at to tell what a column is. */
const SAMPLE = 2000;
const MOST = 0.5;

/** Four digits, or two and a dot and two; no province has a number below 11 or above 97. */
const UNNAMED_CODE = /^(1[1-9]|[2-8][0-9]|9[0-7])(\.[0-9]{1,2}|[0-9]{2})$/;

type Column = { column: number; titles: string[]; cells: Cell[]; rows: number };

/**
 * Finds every table of a sheet by its shape and its words, or the one of a template of ours by its stamp. Nothing is looked
 * up: regions are candidates yet.
 * @throws FileRefused I.070 to I.073 for a template that is not to be read
 */
export function findTables(read: Sheet): FoundTable[] {
  const sheet = dropVerdicts(read);
  const template = readTemplate(sheet);
  if (template) return [template];
  const width = Math.max(1, ...sheet.rows.map(({ cells }) => cells.at(-1)?.column ?? 1));
  return findBlocks(sheet.rows).map((block) => readTable(block, readHeader(block.above, sheet.merges, width)));
}

/**
 * @param asked a word of a title that the user named
 * @returns the columns without which nothing could be read from a sheet that is too large to keep
 */
export function neededColumns(sheet: Sheet, asked: string | undefined): Set<number> {
  const own = neededOfOwn(sheet);
  if (own) return own;
  return new Set(
    findTables(sheet).flatMap((table) => {
      const named = table.measures.filter((one) => one.meaning !== null || isAsked(one, asked));
      const single = [table.levelColumn, table.periodColumn, table.segmentColumn].filter((column) => column !== null);
      return [...table.nameColumns, ...table.codeColumns, ...single, ...named.map(({ column }) => column)];
    }),
  );
}

/** Whether the user's words are a column's own title, or all its titles from the top down. */
export function isAsked({ titles }: Pick<FoundMeasure, "titles">, asked: string | undefined): boolean {
  if (asked === undefined) return false;
  const wanted = plainWords(asked);
  return wanted !== "" && [titles.at(-1) ?? "", titles.join(" ")].some((title) => plainWords(title) === wanted);
}

function readTable(block: Block, header: Header): FoundTable {
  const columns = columnsOf(block.body, header);
  const periodColumn = columns.find(isPeriodColumn)?.column ?? null;
  const segmentColumn = columns.find(isSegmentColumn)?.column ?? null;
  const levelColumn = columns.find(isLevelColumn)?.column ?? null;
  const taken = new Set([periodColumn, segmentColumn, levelColumn]);
  const free = columns.filter((one) => !taken.has(one.column) && !isOrdinal(one));
  const codeColumns = free.filter(isCodeColumn);
  const nameColumns = free.filter((one) => share(one.cells, isWords) > MOST).sort(byLikelihood);
  const figures = free.filter((one) => !codeColumns.includes(one) && share(one.cells, isFigure) > MOST);
  const labels = nameColumns[0] ? textsOf(nameColumns[0].cells).slice(0, 50).join("\n") : "";
  const measures = measuresOf(figures, header.title);

  return {
    title: header.title,
    headerRows: header.rows.map(({ row }) => row),
    body: block.body,
    notes: block.below,
    nameColumns: nameColumns.map(({ column }) => column),
    codeColumns: codeColumns.sort(byLikelihood).map(({ column }) => column),
    levelColumn,
    periodColumn,
    segmentColumn,
    measures,
    unit: unitOf(header.title) ?? unitOf(labels) ?? sharedUnit(measures),
    period: joinPeriod([header.title]),
  };
}

function sharedUnit(measures: readonly FoundMeasure[]): Unit | null {
  const first = measures[0]?.unit ?? null;
  return measures.every(({ unit }) => JSON.stringify(unit) === JSON.stringify(first)) ? first : null;
}

function measuresOf(figures: readonly Column[], title: string): FoundMeasure[] {
  const all = new Set(figures.flatMap(({ titles }) => titles.slice(-1).map(plainWords)));
  const isOfParticipants = figures.some(({ titles }) => meaningOf(titles, title)?.of === "participants");
  return figures.map(({ column, titles, cells }) => ({
    column,
    titles,
    meaning: isEmployeeStatus(titles, all)
      ? { of: "workers", base: "EMPLOYED", part: "employees" }
      : // A bare "Jumlah" beside segments is theirs.
        meaningOf(titles, isOfParticipants ? `${title} peserta` : title),
    period: joinPeriod([title, ...titles]),
    unit: share(cells, ({ kind }) => kind === "percent") > MOST ? "percent" : unitOf(titles.join("\n")),
  }));
}

function columnsOf(body: readonly SheetRow[], header: Header): Column[] {
  const cells = new Map<number, Cell[]>();
  const rows = body.slice(0, SAMPLE);
  for (const row of rows) {
    for (const cell of row.cells) {
      const known = cells.get(cell.column);
      if (known) known.push(cell);
      else cells.set(cell.column, [cell]);
    }
  }
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([column, found]) => ({ column, titles: header.titlesOf(column), cells: found, rows: rows.length }));
}

/** Years or months down the rows, under a title that is none itself. */
function isPeriodColumn({ cells, titles, rows }: Column): boolean {
  if (cells.length < rows * 0.9 || titles.some(isPeriodTitle)) return false;
  const named = /^(thn|tahun|year|period|periode|bulan|month|waktu)\b/.test(plainWords(titles.at(-1) ?? ""));
  const isTime = (cell: Cell) => isYear(cell) || readPeriodWords(cell.text)?.year != null;
  return share(cells, isTime) > 0.9 && (named || cells.every(isYear));
}

function isSegmentColumn({ cells }: Column): boolean {
  const known = new Set<string>(["all", ...SEGMENTS.map((segment) => segment.toLowerCase())]);
  return share(cells, ({ text }) => known.has(plainWords(text))) > MOST;
}

function isLevelColumn({ cells }: Column): boolean {
  return (
    share(cells, ({ text }) => /^(kabupaten|kab|kota|provinsi|prov|nasional|indonesia)$/.test(plainWords(text))) > 0.9
  );
}

/** Under a title that says code; without one, what looks like codes of Indonesian provinces and says nothing else. */
function isCodeColumn({ cells, titles, rows }: Column): boolean {
  if (cells.length < rows * MOST || share(cells, isCodeLike) < 0.9) return false;
  if (unitOf(titles.join("\n")) === "percent") return false;
  if (/\b(kode|kd|code|id|bps|kemendagri|region code)\b/.test(titles.map(plainWords).join(" "))) return true;
  // A bare "Jumlah" is no code either: asked as if the table were about participants.
  const isMeasure = titles.length > 0 && meaningOf(titles, "peserta") !== null;
  return !isMeasure && share(cells, ({ text }) => UNNAMED_CODE.test(text.trim())) > 0.9;
}

/** 1, 2, 3 ... down the rows. */
function isOrdinal({ cells, titles }: Column): boolean {
  if (/^(no|nomor|number|urut|no urut)$/.test(plainWords(titles.at(-1) ?? ""))) return true;
  if (meaningOf(titles, "") !== null) return false;
  return cells.length > 2 && cells.every(({ text }, index) => text.replace(".", "").trim() === String(index + 1));
}

/** Regencies before provinces, titles that say region before others, many different entries before few. */
function byLikelihood(one: Column, other: Column): number {
  return likelihood(other) - likelihood(one);
}

function likelihood({ titles, cells }: Column): number {
  const words = titles.map(plainWords).join(" ");
  const named = /\b(kab|kota|kabupaten|kabkot|regency|municipality)/.test(words) ? 4 : 0;
  const region = /\b(provinsi|prov|province|wilayah|daerah|region|nama)/.test(words) ? 2 : 0;
  return named + region + new Set(cells.map(({ text }) => text)).size / Math.max(1, cells.length);
}

function textsOf(cells: readonly Cell[]): string[] {
  return cells.map(({ text }) => text);
}

/** @returns how many of the cells that say something are so, 0 to 1 */
function share(cells: readonly Cell[], is: (cell: Cell) => boolean): number {
  const saying = cells.filter((cell) => !isMissingMark(cell) || is(cell));
  return saying.length === 0 ? 0 : saying.filter(is).length / saying.length;
}
