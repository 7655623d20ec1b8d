import { LARGEST_COUNT } from "@/lib/core/numbers";
import { quote } from "@/lib/core/quote";
import { readFigure } from "@/lib/core/figures/read-figure";
import type { KnownBase, Statement } from "../schema/check";

/** A row of a table by the titles of its columns; `row` is its line in the file. */
export type NamedRow = { row: number; cells: Readonly<Record<string, string>> };

/** What is wrong with a cell, in Indonesian. */
export type CellProblem = { row: number; column: string; message: string };

/** The columns of a file of printed figures. */
export const STATEMENT_COLUMNS = {
  required: ["id", "region_code", "as_of"],
  known: ["region_name", "printed_weekday", "segment", "counting_basis", "workers", "participants", "percent"].concat(
    ["rounded", "publisher", "url", "accepted_date", "note", "said_by", "counted"],
    ["target_percent", "target_people", "uncovered", "parts"],
  ),
} as const;
export const BASE_COLUMNS = { required: ["region_code", "year", "employed"], known: ["employees"] } as const;

/**
 * Reads a row of a file of printed figures. Counts may be as printed (`119.345`, `28 ribu`): they are people, so a sign
 * before three digits groups thousands. A percentage keeps the decimals it was printed with.
 * @returns the statement, or every problem of the row
 */
export function readStatement({ row, cells }: NamedRow): Statement | CellProblem[] {
  const problems: CellProblem[] = [];
  const text = (column: string) => (cells[column] ?? "").trim() || null;
  const fail = (column: string, message: string) => {
    problems.push({ row, column, message });
    return null;
  };
  const count = (column: string) => {
    const written = text(column);
    const read = written === null ? null : readPeople(written);
    return read ?? (written === null ? null : fail(column, `${quote(written)} bukan jumlah orang.`));
  };
  const percent = (column: string) => {
    const written = text(column);
    const read = written === null ? null : readPercent(written);
    return read ?? (written === null ? null : fail(column, `${quote(written)} bukan persen.`));
  };
  for (const column of STATEMENT_COLUMNS.required)
    if (text(column) === null) fail(column, "Sel ini tidak boleh kosong.");

  const [workers, participants, uncovered] = [count("workers"), count("participants"), count("uncovered")];
  const [printed, target, people] = [percent("percent"), percent("target_percent"), count("target_people")];
  const parts = readParts(text("parts"));
  if (parts === null) fail("parts", "Tulis bagian sebagai PU 24.286 + BPU 4.754.");
  const basis = text("counting_basis")?.toUpperCase() ?? null;
  const statement: Statement = {
    id: text("id") ?? "",
    regionCode: text("region_code") ?? "",
    printedDate: text("as_of") ?? "",
    printedWeekday: text("printed_weekday"),
    acceptedDate: text("accepted_date"),
    segment: text("segment") ?? "ALL",
    countingBasis: basis === "DOMICILE" || basis === "REGISTRATION" ? basis : null,
    workers: workers?.people ?? null,
    participants: participants?.people ?? null,
    percent: printed?.percent ?? null,
    rounded: /^(?:yes|ya|true|1)$/i.test(text("rounded") ?? ""),
    publisher: text("publisher"),
    url: text("url"),
    note: text("note"),
    targetPercent: target?.percent ?? null,
    targetPeople: people?.people ?? null,
    uncovered: uncovered?.people ?? null,
    parts: parts ?? [],
    counted: countedOf(text("counted")),
    saidBy: text("said_by"),
    units: unitsOf({ workers: workers?.unit, participants: participants?.unit, uncovered: uncovered?.unit }),
    ...(printed ? { percentDecimals: printed.decimals } : {}),
  };
  return problems.length > 0 ? problems : statement;
}

/** Reads a row of workers, `region_code,year,employed[,employees]`. @returns its bases, or its problems */
export function readBases({ row, cells }: NamedRow): { regionCode: string; bases: KnownBase[] } | CellProblem[] {
  const regionCode = (cells.region_code ?? "").trim();
  const year = Number(cells.year);
  const problems: CellProblem[] = [];
  if (regionCode === "") problems.push({ row, column: "region_code", message: "Sel ini tidak boleh kosong." });
  if (!/^\d{4}$/.test(cells.year ?? ""))
    problems.push({ row, column: "year", message: "Tulis tahun dengan empat angka." });
  const bases: KnownBase[] = [];
  for (const [column, base] of [
    ["employed", "EMPLOYED"],
    ["employees", "EMPLOYEES"],
  ] as const) {
    const written = (cells[column] ?? "").trim();
    const read = written === "" ? null : readPeople(written);
    if (written !== "" && read === null)
      problems.push({ row, column, message: `${quote(written)} bukan jumlah orang.` });
    if (read && read.people > 0) bases.push({ base, year, value: read.people });
  }
  return problems.length > 0 ? problems : { regionCode, bases };
}

type People = { people: number; unit?: number };

function readPeople(text: string): People | null {
  const figure = readFigure(text, { thousands: null });
  if (figure.kind === "count") return { people: figure.people, unit: unitOf(text) };
  if (figure.kind !== "ambiguous") return null;
  // Nobody prints tenths of a person.
  const people = figure.readings.reduce<number | null>((most, one) => Math.max(most ?? 0, one.people ?? 0), null);
  return people === null || people > LARGEST_COUNT ? null : { people };
}

const WORDS: Readonly<Record<string, number>> = { ribu: 3, rb: 3, juta: 6, jt: 6 };

/** @returns in which unit a number with a word was printed: `28 ribu` 1000, `2,7 juta` 100000 */
function unitOf(text: string): number | undefined {
  const written = /(?:[.,](\d+))? ?(ribu|rb|juta|jt)\b/i.exec(text);
  if (!written) return undefined;
  return Math.max(1, 10 ** (WORDS[written[2]!.toLowerCase()]! - (written[1]?.length ?? 0)));
}

function unitsOf(units: Record<string, number | undefined>): NonNullable<Statement["units"]> {
  return Object.fromEntries(Object.entries(units).filter(([, unit]) => unit !== undefined));
}

function readPercent(text: string): { percent: number; decimals: number } | null {
  const written = /^(\d{1,6})(?:[.,](\d{1,10})\d*)? ?(?:%|persen)?$/i.exec(text);
  if (!written) return null;
  const [, whole = "", decimals = ""] = written;
  return { percent: Number(`${whole}.${decimals || "0"}`), decimals: decimals.length };
}

/** @returns the parts of `PU 24.286 + BPU 4.754`, null where they are not written so */
function readParts(text: string | null): { name: string; people: number }[] | null {
  if (text === null) return [];
  const parts = text.split(/[+;]/).map((part) => {
    const [, name = "", written = ""] = /^\s*([^\d]+?)[\s:=]+(\d.*?)\s*$/.exec(part) ?? [];
    const read = written === "" ? null : readPeople(written);
    return read && name !== "" ? { name, people: read.people } : null;
  });
  return parts.every((part) => part !== null) ? parts : null;
}

function countedOf(text: string | null): Statement["counted"] {
  if (/^(?:registered|terdaftar)$/i.test(text ?? "")) return "REGISTERED";
  return /^(?:active|aktif)$/i.test(text ?? "") ? "ACTIVE" : null;
}
