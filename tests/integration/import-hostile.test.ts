import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { parsePeriod } from "@/lib/core/period";
import { readBook } from "@/lib/imports/format/read-book";
import { FileRefused } from "@/lib/imports/messages";
import { refusePersonalTitles } from "@/lib/imports/rules/check-titles";
import { neededColumns } from "@/lib/imports/rules/find-tables";
import { judgeBook } from "@/lib/imports/rules/judge-book";
import type { Judged } from "@/lib/imports/rules/judge-rows";
import { participantsOfTable } from "@/lib/imports/rules/judge-table-participants";
import { workersOfTable } from "@/lib/imports/rules/judge-table-workers";
import { readTables } from "@/lib/imports/rules/read-tables";
import { importRequestSchema } from "@/lib/imports/schema";
import type { Directory } from "@/lib/regions/rules/directory";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { hostileFiles } from "../fixtures/hostile-files";
import { makeWorkbook } from "../fixtures/make-workbook";
import { GOOD, type HostileFile } from "../fixtures/hostile/hostile-file";
import { referenceDirectory } from "../support/directory";
import { importing, tally } from "../support/importing";

const MOST_MILLISECONDS = 10_000;
const files = hostileFiles();
let directory: Directory;

beforeAll(async () => {
  directory = await referenceDirectory();
});

/** What the reading process and the judge make of a file, without the process and without a database. */
async function judge({ bytes, of = "workers", options }: HostileFile): Promise<Judged<unknown>> {
  const request = importRequestSchema.parse({ of, ...options });
  const nameOf = (code: string) => code;
  const thisMonth = parsePeriod("2026-11")!;
  try {
    const book = await readBook(bytes, (sheet) => neededColumns(sheet, request.measure));
    refusePersonalTitles(book);
    const tables = readTables(book, (written) => resolveColumn(written, directory));
    return request.of === "workers"
      ? judgeBook(tables, request, nameOf, workersOfTable(request, thisMonth))
      : judgeBook(tables, request, nameOf, participantsOfTable(request, { workers: new Map(), thisMonth }));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { rows: 0, facts: [], rowOf: [], rejected: [error.rejection], notices: [] };
  }
}

const hashOf = ({ bytes }: HostileFile) => createHash("sha256").update(bytes).digest("hex");
const codesOf = (rejected: { code: string }[]) => [...new Set(rejected.map(({ code }) => code))].sort();

describe("broken and hostile files", () => {
  it("are many, and none is there twice", () => {
    expect(files.length).toBeGreaterThanOrEqual(120);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(hostileFiles().map(hashOf)).toEqual(files.map(hashOf));
  });

  it.each(files.map((file) => [file.codes.join(), file.name, file] as const))("%s %s", async (_, _name, file) => {
    const start = performance.now();
    const { rows, rowOf, rejected, skipped = [] } = await judge(file);
    expect(codesOf(rejected)).toEqual(file.codes);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
    for (const { message } of rejected) expect(message).toMatch(/^["A-Z=].*\.$/s);
    const refused = rows === 0 ? 0 : new Set(rejected.map(({ row }) => row)).size;
    expect(rows).toBe(new Set(rowOf).size + refused + skipped.length);
  });
});

describe("through the import itself", () => {
  const { runFile, nothingWritten, fileNamed } = importing();
  /** What a process is needed for, and one of each stage behind it; the rest is judged above without one. */
  const kinds = ["I.008", "I.020", "I.021", "I.023", "I.024", "I.025", "I.026", "I.029", "I.034", "I.043", "I.209"];
  const chosen = kinds.map((code) => files.find(({ codes }) => codes.includes(code))!);

  it("one of each dangerous kind ends in the same message, and nothing is stored", async () => {
    await nothingWritten(async () => {
      const queue = [...chosen];
      const work = async () => {
        for (let file = queue.shift(); file; file = queue.shift()) {
          const { of = "workers", options = {}, bytes, codes, name } = file;
          const at = fileNamed(`${chosen.indexOf(file)}.xlsx`);
          await writeFile(at, bytes);
          const { accepted, rejected } = await runFile(of, at, options);
          expect({ name, accepted, codes: codesOf(rejected) }).toEqual({ name, accepted: 0, codes });
        }
      };
      await Promise.all([work(), work()]);
    });
  }, 120_000);

  it("the good table they are made from is accepted", async () => {
    const at = fileNamed("__proto__ $(x) '.xlsx");
    await writeFile(at, makeWorkbook({ sheets: [{ name: "S", rows: GOOD }] }));
    expect(tally(await runFile("workers", at))).toEqual({ rows: 2, accepted: 2, unchanged: 0, rejected: 0 });
  });
});
