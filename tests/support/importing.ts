import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import { importFile } from "@/lib/imports/commands/import-file";
import { importRequestSchema, type ImportResult } from "@/lib/imports/schema";
import { testDatabase, type TestDatabase } from "./database";
import { temporaryFolder } from "./temporary-folder";

/** A database, of its own unless one is given, and what imports into it; call it at the top of a test file. */
export function importing(database: TestDatabase = testDatabase()) {
  let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
  let files = 0;
  beforeAll(async () => {
    temporary = await temporaryFolder();
  });
  afterAll(() => temporary.remove());

  /** Imports a file that exists. */
  function runFile(of: "workers" | "participants", file: string, options: object = {}): Promise<ImportResult> {
    return importFile(database.db, commandLineActor("import"), {
      file,
      request: importRequestSchema.parse({ of, ...options }),
    });
  }

  /** Imports the rows as a file of their own. */
  async function runRows(of: "workers" | "participants", rows: string[], options?: object): Promise<ImportResult> {
    const header =
      of === "workers" ? "region_code,year,employed,employees" : "region_code,period,segment,active,inactive";
    const file = path.join(temporary.folder, `berkas-${++files}.csv`);
    await writeFile(file, `${[header, ...rows].join("\n")}\n`);
    return runFile(of, file, options);
  }

  /** Everything that an import could write, and the version that any write advances. */
  async function everything() {
    const { db } = database;
    const [facts, reports, counts, sources, events, version] = await Promise.all([
      db.workerCount.count(),
      db.report.count(),
      db.participantCount.count(),
      db.source.count(),
      db.auditEvent.count(),
      db.dataVersion.aggregate({ _sum: { value: true } }),
    ]);
    return { facts, reports, counts, sources, events, version: version._sum.value };
  }

  /** @throws when the database is not as it was before */
  async function nothingWritten<T>(act: () => Promise<T>): Promise<T> {
    const before = await everything();
    const result = await act();
    expect(await everything()).toEqual(before);
    return result;
  }

  return {
    database,
    runFile,
    nothingWritten,
    fileNamed: (name: string) => path.join(temporary.folder, name),
    workers: (rows: string[], options?: object) => runRows("workers", rows, options),
    participants: (rows: string[], options?: object) => runRows("participants", rows, options),
  };
}

export function tally({ rows, accepted, unchanged, rejected }: ImportResult) {
  return { rows, accepted, unchanged, rejected: rejected.length };
}
