import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { parsePeriod } from "@/lib/core/period";
import { readApart } from "@/lib/imports/commands/reading/read-apart";
import { readBook } from "@/lib/imports/format/read-book";
import { FileRefused } from "@/lib/imports/messages";
import { refusePersonalTitles } from "@/lib/imports/rules/check-titles";
import { neededColumns } from "@/lib/imports/rules/find-tables";
import { judgeBook } from "@/lib/imports/rules/judge-book";
import type { Judged } from "@/lib/imports/rules/judge-rows";
import { participantsOfTable } from "@/lib/imports/rules/judge-table-participants";
import { workersOfTable } from "@/lib/imports/rules/judge-table-workers";
import { readTables } from "@/lib/imports/rules/read-tables";
import { importRequestSchema, type ImportRequest, type Rejection } from "@/lib/imports/schema";
import { READING_LIMITS, type Book } from "@/lib/imports/schema/sheet";
import type { Directory } from "@/lib/regions/rules/directory";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { hostileFiles } from "../fixtures/hostile-files";
import { makeWorkbook } from "../fixtures/make-workbook";
import { GOOD, type HostileFile } from "../fixtures/hostile/hostile-file";
import { hungryForMemory, hungryForTime } from "../fixtures/hostile/hungry-files";
import { referenceDirectory } from "../support/directory";
import { importing, tally } from "../support/importing";
import { watchingChildren } from "../support/watched-children";

const MOST_MILLISECONDS = 10_000;
const files = hostileFiles();
let directory: Directory;

beforeAll(async () => {
  directory = await referenceDirectory();
});

/** What the reading process and the judge make of a file, without the process and without a database. */
async function judge(file: HostileFile): Promise<Judged<unknown>> {
  try {
    const { measure } = requestOf(file);
    const book = await readBook(file.bytes, (sheet) => neededColumns(sheet, measure));
    refusePersonalTitles(book);
    return judgeRead(file, { book });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return judgeRead(file, { refused: error.rejection });
  }
}

function requestOf({ of = "workers", options }: HostileFile): ImportRequest {
  return importRequestSchema.parse({ of, ...options });
}

function judgeRead(file: HostileFile, read: { book: Book } | { refused: Rejection }): Judged<unknown> {
  const nothing = { rows: 0, facts: [], rowOf: [], places: [], notices: [] };
  if ("refused" in read) return { ...nothing, rejected: [read.refused] };
  const { book } = read;
  const request = requestOf(file);
  const nameOf = (code: string) => code;
  const thisMonth = parsePeriod("2026-11")!;
  try {
    const tables = readTables(book, (written) => resolveColumn(written, directory));
    return request.of === "workers"
      ? judgeBook(tables, request, nameOf, workersOfTable(request, thisMonth))
      : judgeBook(tables, request, nameOf, participantsOfTable(request, { workers: new Map(), thisMonth }));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { ...nothing, rejected: [error.rejection] };
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

const MEBIBYTE = 1024 ** 2;
/** The program that reads a file apart. */
const READER = "read-book";

/** @returns what became of a file in the process */
async function readThere(
  bytes: Buffer,
  options: Pick<ImportRequest, "measure"> = {},
  bounds?: { time: number; memory: number },
) {
  try {
    return { book: await readApart(bytes, options.measure, bounds) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: error.rejection };
  }
}

describe("in the process that reads files", () => {
  /** Each was judged above; a process of its own is given one of each kind, and by `npm run proof` every one. */
  const chosen = files.filter(
    ({ codes }, index) => !files.slice(0, index).some((before) => before.codes.join() === codes.join()),
  );

  it("each ends as it does without one, in bounded time and memory", async () => {
    const queue = [...chosen];
    const different: string[] = [];
    let slowest = 0;
    const work = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const start = performance.now();
        const there = await readThere(file.bytes, requestOf(file));
        slowest = Math.max(slowest, performance.now() - start);
        const { rejected } = judgeRead(file, there);
        if (codesOf(rejected).join() !== file.codes.join()) different.push(`${file.name}: ${codesOf(rejected).join()}`);
      }
    };
    const { peaks } = await watchingChildren(READER, () => Promise.all([work(), work()]));
    expect(different).toEqual([]);
    expect(slowest).toBeLessThan(READING_LIMITS.time);
    expect(peaks.size).toBeGreaterThan(chosen.length * 0.9);
    expect(Math.max(...peaks.values()) / MEBIBYTE).toBeLessThan(200);
  }, 240_000);

  it("one that would take two gigabytes is refused, and the process does not take them (I.031)", async () => {
    const { done, peaks } = await watchingChildren(READER, () => readThere(hungryForMemory()));
    expect(done).toMatchObject({ refused: { code: "I.031" } });
    // It looks at itself fifty times a second.
    expect(Math.max(...peaks.values()) / MEBIBYTE).toBeLessThan(240);
  });

  it("one that takes too long is refused, and the process is gone (I.030)", async () => {
    const bytes = hungryForTime();
    const start = performance.now();
    const bounds = { time: 1000, memory: READING_LIMITS.memory };
    const { done, peaks } = await watchingChildren(READER, () => readThere(bytes, {}, bounds));
    expect(done).toMatchObject({ refused: { code: "I.030", message: expect.stringContaining("1 detik") as string } });
    expect(performance.now() - start).toBeLessThan(4000);
    for (const pid of peaks.keys()) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    expect(await readThere(bytes)).toMatchObject({ book: { sheets: [{ rows: [] }] } });
  });

  it("a file within a smaller memory is read, one beyond it is not", async () => {
    const [bytes, time] = [makeWorkbook({ sheets: [{ name: "S", rows: GOOD }] }), READING_LIMITS.time];
    expect(await readThere(bytes, {}, { time, memory: 180 * MEBIBYTE })).toHaveProperty("book");
    expect(await readThere(bytes, {}, { time, memory: 20 * MEBIBYTE })).toMatchObject({ refused: { code: "I.031" } });
  });
});

describe("through the import itself", () => {
  const { runFile, nothingWritten, fileNamed } = importing();
  /** What a process is needed for, and one of each stage behind it; the rest is judged above. */
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
