import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Target } from "@/lib/db/generated/client";
import { seedReference } from "@/prisma/seed/reference/seed-reference";
import { testDatabase } from "../support/database";

const database = testDatabase();

const SHARED_CODES = "../shared/data/real/region-codes-bps-kemendagri.csv";

describe("the reference seed", () => {
  it("has the nation, 38 provinces and 514 regencies, 416 kabupaten and 98 kota", async () => {
    const { db } = database;
    expect(await db.region.count({ where: { level: "NATION" } })).toBe(1);
    expect(await db.region.count({ where: { level: "PROVINCE" } })).toBe(38);
    expect(await db.region.count({ where: { kind: "KABUPATEN" } })).toBe(416);
    expect(await db.region.count({ where: { kind: "KOTA" } })).toBe(98);
  });

  it("keeps codes as text: 11.10 stays, and 23 codes end in 0", async () => {
    const regions = await database.db.region.findMany({ where: { level: "REGENCY" } });
    expect(regions.find((region) => region.code === "11.10")?.name).toBe("Kabupaten Aceh Singkil");
    expect(regions.filter((region) => region.code.endsWith("0"))).toHaveLength(23);
  });

  it("gives every regency its own BPS code; 169 of them are another place's Kemendagri code", async () => {
    const regions = await database.db.region.findMany({ where: { level: "REGENCY" } });
    const bare = new Map(regions.map((region) => [region.code.replace(".", ""), region.code]));
    expect(new Set(regions.map((region) => region.bpsCode)).size).toBe(514);
    const misleading = regions.filter((region) => {
      const other = bare.get(region.bpsCode ?? "");
      return other !== undefined && other !== region.code;
    });
    expect(misleading).toHaveLength(169);
    expect(regions.find((region) => region.bpsCode === "3171")?.name).toBe("Kota Administrasi Jakarta Selatan");
  });

  it.runIf(existsSync(SHARED_CODES))("agrees with an independent list of code pairs", async () => {
    const pairs = parse<{ kemendagri_code: string; bps_code: string }>(readFileSync(SHARED_CODES, "utf8"), {
      columns: true,
    });
    const regions = await database.db.region.findMany({ where: { level: "REGENCY" } });
    const ours = new Map(regions.map((region) => [region.code, region.bpsCode]));
    expect(pairs.filter((pair) => ours.get(pair.kemendagri_code) !== pair.bps_code)).toEqual([]);
  });

  it("lays 514 distinct tiles, each province one connected group", async () => {
    const regions = await database.db.region.findMany({ where: { level: "REGENCY" } });
    const tiles = new Map(regions.map((region) => [`${region.tileColumn},${region.tileRow}`, region]));
    expect(tiles.size).toBe(514);
    const provinces = new Set(regions.map((region) => region.parentCode));
    const torn = [...provinces].filter((province) => {
      const members = regions.filter((region) => region.parentCode === province);
      const reached = new Set([members[0]!.code]);
      const queue = [members[0]!];
      for (let tile = queue.pop(); tile; tile = queue.pop()) {
        for (const [x, y] of [
          [0, 1],
          [1, 0],
          [0, -1],
          [-1, 0],
          [1, 1],
          [1, -1],
          [-1, 1],
          [-1, -1],
        ] as const) {
          const next = tiles.get(`${tile.tileColumn! + x},${tile.tileRow! + y}`);
          if (next?.parentCode === province && !reached.has(next.code)) {
            reached.add(next.code);
            queue.push(next);
          }
        }
      }
      return reached.size !== members.length;
    });
    expect(torn).toEqual([]);
  });

  it("has the targets, the printed figures and the definitions, with what is claimed marked so", async () => {
    const { db } = database;
    expect(await db.target.count()).toBe(37);
    expect(await db.target.findFirst({ where: { regionCode: "19.06" } })).toMatchObject({
      year: 2025,
      status: "CLAIMED",
      instrumentId: "rpjmn-menurut-dewan-pengawas-bpjs-ketenagakerjaan",
    });
    expect(await db.publishedFigure.count()).toBe(97 + 1 + 24);
    expect(await db.publishedFigure.findFirst({ where: { id: "R005" } })).toMatchObject({
      regionCode: "35.75",
      participants: null,
      percent: null,
    });
    expect(
      await db.indicator.findMany({ orderBy: { position: "asc" }, select: { code: true, referenceCode: true } }),
    ).toEqual([
      { code: "employed", referenceCode: null },
      { code: "eligible", referenceCode: null },
      { code: "employed-without-jakon", referenceCode: null },
      { code: "bpu", referenceCode: "06.02.021" },
    ]);
  });

  it("changes nothing when it runs again", async () => {
    const { db } = database;
    const everything = async () => [
      await db.region.findMany({ orderBy: { code: "asc" } }),
      await db.regionAlias.findMany({ orderBy: [{ normalisedName: "asc" }, { parentCode: "asc" }] }),
      await db.target.findMany({ orderBy: { id: "asc" } }),
      await db.instrumentRevision.findMany({ orderBy: { instrumentId: "asc" } }),
      await db.publishedFigure.findMany({ orderBy: { id: "asc" } }),
    ];
    const before = JSON.stringify(await everything());
    await seedReference(db);
    expect(JSON.stringify(await everything())).toBe(before);
  });

  it("leaves a target that a person has recorded as it is, and goes on from one that only the program has", async () => {
    const { db } = database;
    const [own, mine] = (await db.target.findMany({ orderBy: { id: "asc" }, take: 2 })) as [Target, Target];
    const next = { revision: 2, recordedAt: new Date("2026-01-01T00:00:00Z") };
    await db.target.create({ data: { ...own, ...next, statedBy: "lain" } });
    await db.target.create({
      data: { ...mine, ...next, percent: 99, recordedBy: "seseorang", reason: "Perda baru tahun ini" },
    });
    await seedReference(db);
    const newest = async (id: string) => db.target.findFirstOrThrow({ where: { id }, orderBy: { revision: "desc" } });
    expect(await newest(own.id)).toMatchObject({ revision: 3, statedBy: own.statedBy, recordedBy: null });
    expect(await newest(mine.id)).toMatchObject({ revision: 2, recordedBy: "seseorang" });
  });

  it("leaves a printed figure that a person has recorded as it is, withdrawn ones too, and goes on from its own", async () => {
    const { db } = database;
    const recordedAt = new Date("2026-01-01T00:00:00Z");
    const copy = async (id: string, more: object) => {
      const row = await db.publishedFigure.findFirstOrThrow({ where: { id }, omit: { units: true, parts: true } });
      await db.publishedFigure.create({ data: { ...row, revision: 2, recordedAt, ...more } });
    };
    const byPerson = { recordedBy: "seseorang", recordedRole: "ADMIN", reason: "Ralat penerbitnya" };
    await copy("R001", { note: "lain" });
    await copy("R002", { percent: 32, ...byPerson });
    await copy("R003", { withdrawn: true, ...byPerson });
    await seedReference(db);
    const newest = async (id: string) =>
      db.publishedFigure.findFirstOrThrow({ where: { id }, orderBy: { revision: "desc" } });
    expect(await newest("R001")).toMatchObject({ revision: 3, recordedBy: null });
    expect((await newest("R001")).note).toMatch(/^Satu pernyataan, tiga bacaan/);
    expect(await newest("R002")).toMatchObject({ revision: 2, recordedBy: "seseorang" });
    expect(await newest("R003")).toMatchObject({ revision: 2, withdrawn: true });
  });

  it("leaves a document that a person has recorded as it is, and goes on from one that only the program has", async () => {
    const { db } = database;
    const own = await db.instrumentRevision.findFirstOrThrow({ where: { family: "rpjmn" } });
    const mine = await db.instrumentRevision.findFirstOrThrow({ where: { family: "rkp" } });
    const next = { revision: 2, recordedAt: new Date("2026-01-01T00:00:00Z") };
    await db.instrumentRevision.create({ data: { ...own, ...next, number: "lain" } });
    await db.instrumentRevision.create({
      data: {
        ...mine,
        ...next,
        dated: "2025-06-30",
        recordedBy: "seseorang",
        reason: "Tanggalnya dari lembaran negara",
      },
    });
    await seedReference(db);
    const newest = async ({ instrumentId }: { instrumentId: string }) =>
      db.instrumentRevision.findFirstOrThrow({ where: { instrumentId }, orderBy: { revision: "desc" } });
    expect(await newest(own)).toMatchObject({ revision: 3, number: null, recordedBy: null });
    expect(await newest(mine)).toMatchObject({ revision: 2, dated: "2025-06-30", recordedBy: "seseorang" });
  });

  it("leaves nothing half-done when it fails", async () => {
    const { db } = database;
    const failing = db.$extends({
      query: {
        target: {
          createMany: () => Promise.reject(new Error("the disk is full")),
        },
      },
    }) as unknown as typeof db;
    await db.$executeRaw`DELETE FROM "RegionAlias"`;
    await expect(seedReference(failing)).rejects.toThrow("the disk is full");
    expect(await db.regionAlias.count()).toBe(0);
    await seedReference(db);
    expect(await db.regionAlias.count()).toBeGreaterThan(200);
  });
});
