import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { readNewestRates, readRatesInForce } from "@/lib/planner/queries";
import { seedContributionRates } from "@/prisma/seed/reference/contribution-rates";
import { testDatabase } from "../support/database";

const database = testDatabase();
const LATER = new Date("2031-01-01T00:00:00Z");

it("the seed brings the sourced rate once, and takes nothing back that a person has decided", async () => {
  const { db } = database;
  const [first] = await readNewestRates(db, null);
  expect(first).toMatchObject({ id: "bpu-jkk-jkm", rupiah: 16_800, validFrom: null, revision: 1 });
  expect(first!.source).not.toBe("");
  await seedContributionRates(db);
  expect(await db.contributionRate.count()).toBe(1);
  const row = await db.contributionRate.findFirstOrThrow();
  const said = { rupiah: 17_000, recordedAt: LATER, recordedBy: "u-1", reason: "Tarif baru dari kantor pusat" };
  await db.contributionRate.create({ data: { ...row, revision: 2, ...said } });
  await seedContributionRates(db);
  expect(await db.contributionRate.count()).toBe(2);
  const rupiahAt = async (moment: Date | null) => (await readRatesInForce(db, moment))[0]?.rupiah;
  expect(await rupiahAt(null)).toBe(17_000);
  expect(await rupiahAt(new Date("2030-12-31T00:00:00Z"))).toBe(16_800);
});

it("rates follow each other by month, and a withdrawn one is not in force", async () => {
  const { db } = database;
  const row = await db.contributionRate.findFirstOrThrow();
  const next = { ...row, id: "bpu-jkk-jkm-2027", validFrom: periodOf(2027, 1), rupiah: 20_000 };
  await db.contributionRate.create({ data: next });
  expect((await readRatesInForce(db, null)).map(({ validFrom }) => validFrom)).toEqual([null, "2027-01"]);
  await db.contributionRate.create({ data: { ...next, revision: 2, withdrawn: true } });
  expect(await readRatesInForce(db, null)).toHaveLength(1);
});

it("the database refuses a changed row, a rate of nothing, one without a source, and a month that is none", async () => {
  const { db } = database;
  const row = await db.contributionRate.findFirstOrThrow();
  await expect(db.contributionRate.updateMany({ data: { rupiah: 1 } })).rejects.toThrow();
  await expect(db.contributionRate.deleteMany()).rejects.toThrow();
  for (const wrong of [{ rupiah: 0 }, { source: " " }, { validFrom: "2027-13" }, { recordedBy: "u-1", reason: null }])
    await expect(db.contributionRate.create({ data: { ...row, id: "x", ...wrong } })).rejects.toThrow();
});
