import { expect, it } from "vitest";
import { readNewestBands, readNewestIndicators } from "@/lib/coverage/queries/catalogue";
import { seedBands } from "@/prisma/seed/reference/bands";
import { INDICATORS, seedIndicators } from "@/prisma/seed/reference/indicators";
import { testDatabase } from "../support/database";

const database = testDatabase();
const LATER = new Date("2031-01-01T00:00:00Z");

it("a definition is never changed: the newest revision known holds, and the first for all time before it", async () => {
  const { db } = database;
  const [first] = await db.indicator.findMany({ where: { code: "eligible" } });
  const reason = "Pembagi diperjelas oleh administrator";
  await db.indicator.create({
    data: { ...first!, revision: 2, name: "Nama baru", recordedAt: LATER, recordedBy: "u-1", reason },
  });
  const nameAt = async (moment: Date | null) =>
    (await readNewestIndicators(db, moment)).find(({ code }) => code === "eligible")?.name;
  expect(await nameAt(null)).toBe("Nama baru");
  expect(await nameAt(new Date("2030-12-31T23:59:59Z"))).toBe(first!.name);
  expect(await nameAt(new Date("2020-01-01T00:00:00Z"))).toBe(first!.name);
  expect(await nameAt(LATER)).toBe("Nama baru");
  expect((await readNewestIndicators(db, null)).map(({ code }) => code)).toEqual(INDICATORS.map(({ code }) => code));
});

it("a start records what is new of its own list, and never takes back what a person has decided", async () => {
  const { db } = database;
  const [own] = await db.indicator.findMany({ where: { code: "bpu" } });
  await db.indicator.create({ data: { ...own!, revision: 2, goodFor: "Yang lama", recordedAt: new Date() } });
  const [band] = await db.band.findMany({ where: { code: "tinggi" } });
  await db.band.create({
    data: { ...band!, revision: 2, fromPercent: 70, recordedBy: "u-1", reason: "Ditetapkan rapat koordinasi" },
  });
  for (const run of [1, 2]) {
    await seedIndicators(db);
    await seedBands(db);
    expect(await db.indicator.count({ where: { code: "bpu" } }), String(run)).toBe(3);
    expect(await db.band.count({ where: { code: "tinggi" } }), String(run)).toBe(2);
  }
  const now = (await readNewestIndicators(db, null)).find(({ code }) => code === "bpu");
  expect(now).toMatchObject({ revision: 3, goodFor: own!.goodFor, recordedBy: null });
  expect((await readNewestBands(db, null)).map(({ name, fromPercent }) => [name, fromPercent])).toEqual([
    ["sangat rendah", 0],
    ["rendah", 20],
    ["sedang", 40],
    ["tinggi", 70],
  ]);
});
