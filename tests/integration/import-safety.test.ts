import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { importFile } from "@/lib/imports/commands/import-file";
import { underImportLock } from "@/lib/imports/commands/import-lock";
import { importRequestSchema } from "@/lib/imports/schema";
import { importing, tally } from "../support/importing";

const { database, runFile, nothingWritten, fileNamed, workers, participants } = importing();

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
    const file = fileNamed("sumber.csv");
    await writeFile(file, "region_code,year,employed\n34.71,2020,5\n");
    const importAs = (options: object) => runFile("workers", file, { title: "Sakernas", ...options });
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
    const { rejected } = await nothingWritten(() => runFile(of, file));
    return rejected.map(({ row, column, code }) => `${code} ${row} ${column}`);
  };
  const written = async (content: string | Uint8Array, of?: "workers" | "participants") => {
    const file = fileNamed("serangan.csv");
    await writeFile(file, content);
    return refusal(file, of);
  };
  const header = "region_code,year,employed";

  it("by what the file is", async () => {
    await mkdir(fileNamed("folder.csv"));
    expect(await refusal(fileNamed("tidak-ada.csv"))).toEqual(["I.001 null null"]);
    expect(await refusal(fileNamed("folder.csv"))).toEqual(["I.002 null null"]);
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
    expect(codes).toEqual(["I.201 2", "I.208 3", "I.201 4", "I.201 5", "I.205 6", "I.205 7", "I.201 8"]);
    expect(await written(`${header}\n"35.74'; DROP TABLE ""Region""; --",2020,1\n`)).toEqual(["I.105 2 region_code"]);
    expect(await written(`${header}\n35.74,2020,1\n35.75,"2020,1\n`)).toEqual(["I.014 3 null"]);
    expect(await written(`${header}\n35.74,2020,1\u0000\n`)).toEqual(["I.007 2 null"]);
  });

  it("by whoever is not the operator", async () => {
    const request = importRequestSchema.parse({ of: "workers" });
    const attempt = () =>
      importFile(database.db, publicActor(), { file: "tests/fixtures/participants-published-regencies.csv", request });
    await expect(attempt()).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

const real = path.resolve("../shared/data/real");
describe.skipIf(!existsSync(real))("the real files", () => {
  it("are accepted once and unchanged the second time", async () => {
    const files = [
      { of: "workers" as const, name: "workers-employed-2018-2025.csv", rows: 4112 },
      { of: "participants" as const, name: "participants-province-2023-12.csv", rows: 96, extent: "total" },
    ];
    for (const { of, name, rows, ...options } of files) {
      const attempt = () => runFile(of, path.join(real, name), options);
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
