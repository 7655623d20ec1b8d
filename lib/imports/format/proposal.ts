import { quote } from "@/lib/core/quote";
import type { FoundMeasure, Meaning, Unit } from "../schema/found-table";
import { columnName, type Book } from "../schema/sheet";
import type { TemplateStamp } from "../schema/template";
import type { ReadTable } from "../schema/table-reading";

/** How a table would be read, for a program or a person to confirm. Columns by letter, counts in rows of data. */
export type TableProposal = {
  name: string | null;
  headerRows: number[];
  regionColumn: string | null;
  codes: string | null;
  measures: { column: string; title: string; as: string | null; period: string | null }[];
  period: string | null;
  unit: string | null;
  rows: number;
  resolved: number;
  ambiguous: number;
  unknown: number;
  /** Rows that add others up, and rows of words. */
  totals: number;
  notes: number;
  evidence: string;
  refused: string | null;
  /** Of a sheet that was made here to be filled in. */
  template: TemplateStamp | null;
  questions: { row: number; written: string; kind: "ambiguous" | "unknown"; offered: readonly string[] }[];
};

const MOST_QUESTIONS = 50;

/** @returns the answer of `inspect --json`; a sheet without a table is there with no rows */
export function proposalOf(book: Book, tables: readonly ReadTable[]): { sheets: TableProposal[] } {
  return {
    sheets: book.sheets.flatMap(({ name }) => {
      const own = tables.filter(({ sheet }) => sheet === name);
      return own.length > 0 ? own.map(proposeTable) : [emptyProposal(name)];
    }),
  };
}

function proposeTable(read: ReadTable): TableProposal {
  const { table, columns, sorts } = read;
  const data = read.findings.filter((_, index) => sorts[index] === "data");
  const countOf = (kind: string) => (columns ? data.filter((finding) => finding.kind === kind).length : 0);
  const region = columns?.name ?? columns?.code ?? null;
  return {
    name: read.sheet,
    headerRows: table.headerRows,
    regionColumn: region === null ? null : columnName(region),
    codes: read.codes,
    measures: table.measures.map((measure) => ({
      column: columnName(measure.column),
      title: measure.titles.join(" / "),
      as: measure.meaning && nameOfMeaning(measure.meaning),
      period: measure.period,
    })),
    period: periodsOf(read),
    unit: table.unit && nameOfUnit(table.unit),
    rows: data.length,
    resolved: countOf("resolved"),
    ambiguous: countOf("ambiguous"),
    unknown: countOf("unknown"),
    totals: sorts.filter((sort) => sort === "total").length,
    notes: table.notes.length + sorts.filter((sort) => sort === "heading").length,
    evidence: read.evidence,
    refused: read.refused,
    template: table.template ?? null,
    questions: columns ? questionsOf(read).slice(0, MOST_QUESTIONS) : [],
  };
}

function questionsOf({ table, findings, sorts, columns }: ReadTable): TableProposal["questions"] {
  return findings.flatMap((finding, index) => {
    if (finding.kind === "resolved" || sorts[index] !== "data") return [];
    const { row, cells } = table.body[index]!;
    const written = cells.find(({ column }) => column === (columns?.name ?? columns?.code))?.text ?? "";
    const offered = finding.kind === "ambiguous" ? finding.candidates : finding.suggestions;
    return [{ row, written, kind: finding.kind, offered }];
  });
}

/** Every period that columns or rows are about, in order of time. */
function periodsOf({ table }: ReadTable): string | null {
  const { periodColumn, measures, body, period } = table;
  const inRows =
    periodColumn === null
      ? []
      : body.flatMap(({ cells }) => cells.find(({ column }) => column === periodColumn)?.text.trim() ?? []);
  const found = [...new Set([...inRows, ...measures.flatMap((one: FoundMeasure) => one.period ?? [])])].sort();
  return found.length > 0 ? found.join(", ") : period;
}

export function nameOfMeaning(meaning: Meaning): string {
  if (meaning.of === "participants") return `${meaning.status}:${meaning.segment}`;
  if (meaning.of === "targets") return `target:${meaning.part}`;
  if (meaning.part === "employees") return "employees";
  return meaning.base.toLowerCase().replace("_", "-");
}

function nameOfUnit(unit: Unit): string {
  if (unit === "percent") return "persen";
  return { 1: "orang", 1000: "ribu orang", 1_000_000: "juta orang" }[unit.people];
}

function emptyProposal(name: string | null): TableProposal {
  const nothing = { regionColumn: null, codes: null, period: null, unit: null, refused: null, template: null };
  const none = { rows: 0, resolved: 0, ambiguous: 0, unknown: 0, totals: 0, notes: 0 };
  return { name, headerRows: [], measures: [], ...nothing, ...none, evidence: "", questions: [] };
}

/** The same for a person: a line for each table, then what is not clear. */
export function describeProposal({ sheets }: { sheets: readonly TableProposal[] }): string {
  return sheets
    .flatMap((one) => {
      const name = one.name ?? "CSV";
      if (one.rows === 0 && one.headerRows.length === 0) return [`${name}: tidak ada tabel.`];
      const region = one.regionColumn === null ? "tanpa kolom wilayah" : `wilayah di kolom ${one.regionColumn}`;
      const known = one.measures.filter((measure) => measure.as !== null);
      return [
        `${name}: judul di baris ${one.headerRows.join(", ")}; ${region}; ${one.resolved} dari ${one.rows} baris dikenali; ` +
          `waktu ${one.period ?? "tidak disebut"}; satuan ${one.unit ?? "tidak disebut"}.`,
        ...(one.template === null
          ? []
          : [`  templat versi ${one.template.version} untuk cabang ${one.template.branch}`]),
        ...known.map(({ column, title, as }) => `  kolom ${column} ${quote(title)}: ${as}`),
        ...(one.refused === null ? [] : [`  ${one.refused}`]),
        ...one.questions.map(({ row, written }) => `  baris ${row}: ${quote(written)} belum dikenali`),
      ];
    })
    .join("\n");
}
