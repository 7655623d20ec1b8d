import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { readCsv } from "@/lib/imports/format/read-csv";
import { FileRefused } from "@/lib/imports/messages";
import {
  BASE_COLUMNS,
  readBases,
  readStatement,
  STATEMENT_COLUMNS,
  type CellProblem,
  type NamedRow,
} from "@/lib/published/format/read-statements";
import { checkStatements } from "@/lib/published/rules/check/check-statements";
import { withAreas } from "@/lib/published/rules/check/known-bases";
import type { CheckedStatement, KnownBase, KnownTarget, Statement } from "@/lib/published/schema/check";
import { PlainFailure } from "@/lib/setup/progress.mjs";
import { given, readReferenceCsv } from "@/prisma/seed/reference/read-csv";

type Columns = { required: readonly string[]; known: readonly string[] };

/**
 * Checks a file of printed figures with another of workers, or none, and the targets of our reference; no database.
 * @param say told of columns that nothing reads
 * @throws PlainFailure naming file, row and column
 */
export async function checkFile(
  file: string,
  workers: string | undefined,
  say: (line: string) => void,
): Promise<{ statements: Statement[]; checked: CheckedStatement[] }> {
  const statements = await readRows(file, STATEMENT_COLUMNS, readStatement, say);
  refuseRepeats(file, statements);
  const bases = new Map<string, KnownBase[]>();
  const rows = workers === undefined ? [] : await readRows(workers, BASE_COLUMNS, readBases, say);
  for (const { regionCode, bases: known } of rows) bases.set(regionCode, [...(bases.get(regionCode) ?? []), ...known]);
  const codes = await readReferenceCsv("bps-codes.csv", ["region_code"]);
  const all = withAreas(
    bases,
    codes.map((row) => given(row.region_code, "region_code")),
  );
  const targets = await referenceTargets();
  return { statements, checked: checkStatements(statements, (code) => ({ bases: all.get(code) ?? [], targets })) };
}

/** @returns the rows of a CSV by the titles of their columns, read one by one */
async function readRows<T>(
  file: string,
  { required, known }: Columns,
  read: (row: NamedRow) => T | CellProblem[],
  say: (line: string) => void,
): Promise<T[]> {
  let titles: string[] | null = null;
  const found: T[] = [];
  const problems: CellProblem[] = [];
  try {
    await refuseUnreadable(file);
    for await (const { row, cells } of readCsv(createReadStream(file))) {
      if (titles === null) {
        titles = cells.map((cell) => cell.replace(/^\uFEFF/, "").toLowerCase());
        checkTitles(file, titles, { required, known }, say);
        continue;
      }
      const named = Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? ""]));
      const one = read({ row, cells: named });
      if (Array.isArray(one)) problems.push(...one);
      else found.push(one);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw new PlainFailure(`${file}: ${error.rejection.code} ${error.message}`);
    throw error;
  }
  if (titles === null) throw new PlainFailure(`${file}: berkas tidak berisi judul kolom.`);
  if (problems.length > 0) throw new PlainFailure(problemText(file, problems));
  return found;
}

/** Before opening: opening a pipe would wait for a writer. */
async function refuseUnreadable(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new PlainFailure(`Berkas ${file} tidak ditemukan. Periksa nama dan foldernya.`);
}

function checkTitles(
  file: string,
  titles: readonly string[],
  { required, known }: Columns,
  say: (line: string) => void,
) {
  const missing = required.filter((column) => !titles.includes(column));
  if (missing.length > 0)
    throw new PlainFailure(`${file}: kolom ${missing.join(", ")} tidak ada. Tulis judul kolom di baris pertama.`);
  const unread = titles.filter((title) => title !== "" && !required.includes(title) && !known.includes(title));
  if (unread.length > 0) say(`${file}: kolom ${unread.join(", ")} tidak dikenal dan tidak dibaca.`);
}

/** Verdicts name other statements by their number. */
function refuseRepeats(file: string, statements: readonly Statement[]): void {
  const seen = new Set<string>();
  for (const { id } of statements) {
    if (seen.has(id)) throw new PlainFailure(`${file}: id ${id} ada dua kali. Beri setiap pernyataan nomor sendiri.`);
    seen.add(id);
  }
}

/** More than these help nobody. */
const LISTED = 20;

function problemText(file: string, problems: readonly CellProblem[]): string {
  const lines = problems
    .slice(0, LISTED)
    .map(({ row, column, message }) => `  baris ${row}, kolom ${column}: ${message}`);
  const more = problems.length > LISTED ? [`  ... dan ${problems.length - LISTED} lagi`] : [];
  return [`${file}: tidak ada yang diperiksa.`, ...lines, ...more].join("\n");
}

async function referenceTargets(): Promise<KnownTarget[]> {
  const rows = await readReferenceCsv("targets.csv", ["region_code", "year", "percent", "headcount", "instrument"]);
  return rows.map((row) => ({
    regionCode: given(row.region_code, "region_code"),
    year: Number(given(row.year, "year")),
    percent: row.percent === null ? null : Number(row.percent),
    people: row.headcount === null ? null : Number(row.headcount),
    title: given(row.instrument, "instrument"),
  }));
}
