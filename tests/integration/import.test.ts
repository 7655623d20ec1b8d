import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { importFile } from "@/lib/imports/commands/import-file";
import { underImportLock } from "@/lib/imports/commands/import-lock";
import { importRequestSchema, type ImportResult } from "@/lib/imports/schema";
import { testDatabase } from "../support/database";
import { temporaryFolder } from "../support/temporary-folder";

const database = testDatabase();
const actor = commandLineActor("import");
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let files = 0;

beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterAll(() => temporary.remove());

/** Imports the lines as a file of their own. */
async function run(of: "workers" | "participants", lines: string[], options: object = {}): Promise<ImportResult> {
  const file = path.join(temporary.folder, `berkas-${++files}.csv`);
  await writeFile(file, `${lines.join("\n")}\n`);
  return importFile(actor, database.db, file, importRequestSchema.parse({ of, ...options }));
}

const workers = (rows: string[], options?: object) =>
  run("workers", ["region_code,year,employed,employees", ...rows], options);
const participants = (rows: string[], options?: object) =>
  run("participants", ["region_code,period,segment,active,inactive", ...rows], options);
const tally = ({ rows, accepted, unchanged, rejected }: ImportResult) => ({
  rows,
  accepted,
  unchanged,
  rejected: rejected.length,
});

/** Everything that an import could write, and the version that any write advances. */
async function everything() {
  const { db } = database;
  const [facts, reports, counts, sources, version] = await Promise.all([
    db.workerCount.count(),
    db.report.count(),
    db.participantCount.count(),
    db.source.count(),
    db.dataVersion.findFirst(),
  ]);
  return { facts, reports, counts, sources, version: version?.value };
}

async function nothingWritten<T>(act: () => Promise<T>): Promise<T> {
  const before = await everything();
  const result = await act();
  expect(await everything()).toEqual(before);
  return result;
}

describe("workers", () => {
  const revisions = (regionCode: string, year: number) =>
    database.db.workerCount.findMany({
      where: { regionCode, year },
      orderBy: [{ segment: "asc" }, { revision: "asc" }],
      select: { segment: true, revision: true, count: true, source: { select: { kind: true, title: true } } },
    });

  it("are recorded once, and as a new revision when they change", async () => {
    const rows = ["35.74,2020,119345,48211", "11.10,2020,50000,"];
    expect(tally(await workers(rows))).toEqual({ rows: 2, accepted: 2, unchanged: 0, rejected: 0 });
    expect(tally(await nothingWritten(() => workers(rows)))).toEqual({
      rows: 2,
      accepted: 0,
      unchanged: 2,
      rejected: 0,
    });
    expect(tally(await workers(["35.74,2020,119345,48000", "11.10,2020,50000,"]))).toMatchObject({
      accepted: 1,
      unchanged: 1,
    });
    expect(await revisions("35.74", 2020)).toMatchObject([
      { segment: "ALL", revision: 1, count: 119345 },
      { segment: "PU", revision: 1, count: 48211 },
      { segment: "PU", revision: 2, count: 48000 },
    ]);
    expect(await revisions("11.10", 2020)).toMatchObject([{ segment: "ALL", count: 50000 }]);
    // Back to the earlier value is a change too: the file is compared with what is current.
    expect(tally(await workers(rows))).toMatchObject({ accepted: 1, unchanged: 1 });
  });

  it("are real though a simulated count says the same", async () => {
    await database.db.source.create({ data: { id: "simulasi", kind: "SIMULATED", title: "Simulasi" } });
    const simulated = {
      regionCode: "52.72",
      base: "EMPLOYED",
      segment: "ALL",
      year: 2021,
      count: 99811,
      sourceId: "simulasi",
    } as const;
    await database.db.workerCount.create({ data: { ...simulated, revision: 1 } });
    expect(tally(await workers(["52.72,2021,99811,"], { kind: "official", title: "Sakernas" }))).toMatchObject({
      accepted: 1,
    });
    await database.db.workerCount.create({ data: { ...simulated, count: 1, revision: 3 } });
    expect(tally(await workers(["52.72,2021,99811,"]))).toMatchObject({ unchanged: 1 });
    expect(await revisions("52.72", 2021)).toMatchObject([
      { source: { kind: "SIMULATED" } },
      { source: { kind: "OFFICIAL", title: "Sakernas" } },
      { revision: 3 },
    ]);
  });

  it("keep their bases apart and resolve BPS codes by BPS codes alone", async () => {
    expect(tally(await workers(["3171,2021,1000000,"], { codes: "bps", base: "labour-force" }))).toMatchObject({
      accepted: 1,
    });
    const found = await database.db.workerCount.findFirst({ where: { year: 2021, base: "LABOUR_FORCE" } });
    expect(found).toMatchObject({ regionCode: "31.74", count: 1000000 });
    const refused = await nothingWritten(() => workers(["3171,2021,1,", "11.1,2021,1,", "35.99,2021,1,"]));
    expect(refused.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual(["2 I.103", "3 I.102", "4 I.101"]);
  });

  it("are refused as a whole file for one wrong row", async () => {
    const refused = await nothingWritten(() => workers(["35.74,2022,5,", "35.75,2022,1.234,", "35.76,2022,7,"]));
    expect(refused).toMatchObject({ rows: 3, accepted: 0, unchanged: 0 });
    expect(refused.rejected).toMatchObject([{ row: 3, column: "employed", code: "I.203" }]);
  });

  it("are judged in full by a dry run that writes nothing", async () => {
    const rows = ["35.74,2020,119345,48211", "35.74,2023,130000,"];
    const tried = await nothingWritten(() => workers(rows, { dryRun: true }));
    expect(tried).toMatchObject({ rows: 2, accepted: 1, unchanged: 1, rejected: [], dryRun: true });
    expect(tally(await workers(rows))).toEqual(tally(tried));
  });
});

describe("participants", () => {
  const versions = async (regionCode: string, period: string) =>
    (
      await database.db.report.findMany({
        where: { regionCode, period },
        orderBy: { version: "asc" },
        include: { counts: { orderBy: { segment: "asc" } } },
      })
    ).map(({ status, submittedBy, approvedBy, counts }) => ({
      status,
      by: [submittedBy, approvedBy],
      counts: counts.map(({ extent, segment, active, inactive }) => `${extent} ${segment} ${active} ${inactive}`),
    }));

  it("become an approved version that holds what is new", async () => {
    expect(
      tally(await participants(["35.74,2023-12,PU,10,1", "35.74,2023-12,BPU,20,", "35.75,2023-12,PU,5,"])),
    ).toMatchObject({ accepted: 3 });
    expect(tally(await participants(["35.74,2023-12,PU,10,1", "35.74,2023-12,BPU,21,"]))).toMatchObject({
      accepted: 1,
      unchanged: 1,
    });
    const approved = { status: "APPROVED", by: [null, null] };
    expect(await versions("35.74", "2023-12")).toEqual([
      { ...approved, counts: ["OWN PU 10 1", "OWN BPU 20 null"] },
      { ...approved, counts: ["OWN BPU 21 null"] },
    ]);
    // An inactive count that was not given is not 0.
    expect(tally(await participants(["35.75,2023-12,PU,5,0"]))).toMatchObject({ accepted: 1 });
    expect(tally(await participants(["35.75,2023-12,PU,5,0"]))).toMatchObject({ unchanged: 1 });
  });

  it("of a province are its total with --as total, beside those of its regencies", async () => {
    const rows = ["35,2023-12,PU,900,", "35.76,2023-12,PU,5,"];
    expect(tally(await participants(rows, { extent: "total" }))).toMatchObject({ accepted: 2 });
    expect(await versions("35", "2023-12")).toMatchObject([{ counts: ["TOTAL PU 900 null"] }]);
    expect(tally(await participants(["35.76,2023-12,PU,5,"], { extent: "own" }))).toMatchObject({ unchanged: 1 });
    const own = await participants(["35,2023-12,PU,900,"]);
    expect(own).toMatchObject({ accepted: 1, notices: [expect.stringContaining("--as total")] });
  });

  it("replace ALL by parts and parts by ALL", async () => {
    const parts = ["35.77,2024-08,PU,30,", "35.77,2024-08,BPU,3,"];
    const all = ["35.77,2024-08,ALL,34,"];
    for (const rows of [parts, all, parts]) {
      expect(tally(await participants(rows))).toMatchObject({ accepted: rows.length });
      expect(tally(await nothingWritten(() => participants(rows)))).toMatchObject({ unchanged: rows.length });
    }
    expect((await versions("35.77", "2024-08")).map(({ counts }) => counts.length)).toEqual([2, 1, 2]);
  });

  it("stand beside a draft and never count as equal to it", async () => {
    await database.db.report.create({ data: { regionCode: "35.78", period: "2024-08", version: 1, status: "DRAFT" } });
    expect(tally(await participants(["35.78,2024-08,PU,5,"]))).toMatchObject({ accepted: 1 });
    expect(await versions("35.78", "2024-08")).toMatchObject([
      { status: "DRAFT" },
      { status: "APPROVED", counts: ["OWN PU 5 null"] },
    ]);
  });

  it("of the printed regency figures are all accepted", async () => {
    const request = importRequestSchema.parse({ of: "participants" });
    const fixture = path.resolve("tests/fixtures/participants-published-regencies.csv");
    expect(tally(await importFile(actor, database.db, fixture, request))).toEqual({
      rows: 27,
      accepted: 27,
      unchanged: 0,
      rejected: 0,
    });
    expect(await versions("35.75", "2024-08")).toMatchObject([{ counts: ["OWN ALL 33759 null"] }]);
    expect(tally(await nothingWritten(() => importFile(actor, database.db, fixture, request)))).toMatchObject({
      unchanged: 27,
    });
  });
});

describe("two at once", () => {
  it("take turns", async () => {
    const rows = ["33.01,2020,100,40", "33.02,2020,200,"];
    const both = await Promise.all([workers(rows), workers(rows), workers(["33.01,2020,101,"])]);
    expect(both.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(both.reduce((sum, { rows: read }) => sum + read, 0)).toBe(5);
    const found = await database.db.workerCount.findMany({ where: { regionCode: "33.02" } });
    expect(found).toHaveLength(1);
    const months = Array.from({ length: 4 }, (_, index) =>
      participants([`33.01,2023-12,PU,${index},`, `33.02,2023-12,PU,7,`]),
    );
    expect((await Promise.all(months)).flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(await database.db.report.count({ where: { regionCode: "33.01" } })).toBe(4);
    expect(await database.db.report.count({ where: { regionCode: "33.02" } })).toBe(1);
  });

  it("end with a plain conflict where one waits too long or comes too late", async () => {
    const { db } = database;
    await underImportLock(db, async () => {
      await expect(underImportLock(db, () => Promise.resolve(1), "100ms")).rejects.toMatchObject({
        name: "AppError",
        code: "conflict",
      });
    });
    const twice = underImportLock(
      db,
      (tx) =>
        tx.$executeRaw`INSERT INTO "Source" ("id", "kind", "title") VALUES ('x', 'PUBLISHED', 'x'), ('x', 'PUBLISHED', 'x')`,
    );
    await expect(twice).rejects.toMatchObject({ name: "AppError", code: "conflict" });
  });
});

describe("sources", () => {
  it("are one per file and title, with the file's hash", async () => {
    const file = path.join(temporary.folder, "sumber.csv");
    await writeFile(file, "region_code,year,employed\n34.71,2020,5\n");
    const importAs = (options: object) =>
      importFile(actor, database.db, file, importRequestSchema.parse({ of: "workers", title: "Sakernas", ...options }));
    expect(tally(await importAs({ kind: "official", publisher: "BPS", url: "https://www.bps.go.id/" }))).toMatchObject({
      accepted: 1,
    });
    // The same file for another base has the same source.
    expect(tally(await importAs({ base: "eligible" }))).toMatchObject({ accepted: 1 });
    const recorded = await database.db.source.findMany({ where: { fileName: "sumber.csv" } });
    expect(recorded).toMatchObject([
      {
        kind: "OFFICIAL",
        title: "Sakernas",
        publisher: "BPS",
        url: "https://www.bps.go.id/",
        fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    const refused = await nothingWritten(() => importAs({ base: "labour-force", publisher: "Kemnaker" }));
    expect(refused.rejected).toMatchObject([
      { code: "I.502", message: expect.stringContaining("publisher: BPS") as string },
    ]);
  });
});

describe("attacks", () => {
  const refusal = async (file: string, of: "workers" | "participants" = "workers") => {
    const request = importRequestSchema.parse({ of });
    const { rejected } = await nothingWritten(() => importFile(actor, database.db, file, request));
    return rejected.map(({ row, column, code }) => `${code} ${row} ${column}`);
  };
  const written = async (content: string | Uint8Array, of?: "workers" | "participants") => {
    const file = path.join(temporary.folder, "serangan.csv");
    await writeFile(file, content);
    return refusal(file, of);
  };
  const header = "region_code,year,employed";

  it("by what the file is", async () => {
    await mkdir(path.join(temporary.folder, "folder.csv"));
    expect(await refusal(path.join(temporary.folder, "tidak-ada.csv"))).toEqual(["I.001 null null"]);
    expect(await refusal(path.join(temporary.folder, "folder.csv"))).toEqual(["I.002 null null"]);
    expect(await refusal("/dev/zero")).toEqual(["I.002 null null"]);
    expect(await written("")).toEqual(["I.005 null null"]);
    expect(await written(`${header}\n${"35.74,2020,1\n".repeat(2_700_000)}`)).toEqual(["I.004 null null"]);
    expect(await written(new Uint8Array([0x50, 0x4b, 3, 4]))).toEqual(["I.007 null null"]);
  });

  it("by its header", async () => {
    expect(await written("region_code,year,employed,__proto__\n35.74,2020,1,1\n")).toEqual(["I.012 1 __proto__"]);
    expect(await written("region_code;year;employed\n35.74;2020;1\n")).toEqual(["I.009 1 null"]);
    expect(await written("region_code,year,employed,NIK\n35.74,2020,1,3574010101010001\n")).toEqual(["I.008 1 null"]);
  });

  it("by its cells", async () => {
    const cells = ["=1+1", "1e3", "0x10", "٣", "2147483648", "9".repeat(60_000), "1);DELETE FROM x"];
    const rows = cells.map((cell, index) => `35.${71 + index},2020,${cell}`);
    const codes = (await written(`${header}\r\n${rows.join("\r\n")}\r\n`)).map((found) => found.slice(0, 7));
    expect(codes).toEqual(["I.201 2", "I.201 3", "I.201 4", "I.201 5", "I.205 6", "I.205 7", "I.201 8"]);
    expect(await written(`${header}\n"35.74'; DROP TABLE ""Region""; --",2020,1\n`)).toEqual(["I.105 2 region_code"]);
    expect(await written(`${header}\n35.74,2020,1\n35.75,"2020,1\n`)).toEqual(["I.014 3 null"]);
    expect(await written(`${header}\n35.74,2020,1\u0000\n`)).toEqual(["I.007 2 null"]);
  });

  it("by whoever is not the operator", async () => {
    const request = importRequestSchema.parse({ of: "workers" });
    const attempt = () =>
      importFile(publicActor(), database.db, "tests/fixtures/participants-published-regencies.csv", request);
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  });
});

const real = path.resolve("../shared/data/real");
describe.skipIf(!existsSync(real))("the real files", () => {
  it("are accepted once and unchanged the second time", async () => {
    const files = [
      { of: "workers", name: "workers-employed-2018-2025.csv", rows: 4112 },
      { of: "participants", name: "participants-province-2023-12.csv", rows: 96, extent: "total" },
    ];
    for (const { name, rows, ...options } of files) {
      const attempt = () => importFile(actor, database.db, path.join(real, name), importRequestSchema.parse(options));
      const first = await attempt();
      expect(first).toMatchObject({ rows, rejected: [] });
      expect(first.accepted + first.unchanged).toBe(rows);
      expect(tally(await nothingWritten(attempt))).toEqual({ rows, accepted: 0, unchanged: rows, rejected: 0 });
    }
    const [sum] = await database.db.$queryRaw<{ workers: bigint }[]>`
      SELECT sum("count") AS workers FROM (
        SELECT DISTINCT ON ("regionCode") "count" FROM "WorkerCount"
        WHERE "year" = 2024 AND "base" = 'EMPLOYED' AND "segment" = 'ALL' ORDER BY "regionCode", "revision" DESC
      ) newest`;
    expect(sum?.workers).toBe(144_642_004n);
  });
});
