import { beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { readCoverage, readSeries } from "@/lib/coverage/queries/coverage";
import { parsePeriod, type Period } from "@/lib/core/period";
import { useDatabase } from "@/lib/env";
import { importing } from "../support/importing";

const { database, workers, participants } = importing();

const month = (text: string): Period => parsePeriod(text)!;
const actor = publicActor();

async function areaOf(code: string, period: string, data: "real" | "all" = "real", indicator = "employed") {
  const series = await readSeries(actor, code, { from: month(period), to: month(period), indicator, data });
  return series.rows[0] ?? null;
}

beforeAll(async () => {
  useDatabase(database.url);
  await workers([
    "61.04,2023,250000,100000",
    "61.71,2023,300000,200000",
    "35.74,2020,119345,55991",
    "35.74,2024,123854,64838",
  ]);
});

describe("a TOTAL and what is inside it", () => {
  it.each([
    ["the total first", "2023-12", ["total", "own"]],
    ["the child first", "2023-11", ["own", "total"]],
  ] as const)("count nobody twice, %s", async (_, period, order) => {
    for (const part of order) {
      if (part === "total")
        await participants([`61,${period},PU,415990,`, `61,${period},BPU,152031,`, `61,${period},JAKON,161249,`], {
          extent: "TOTAL",
        });
      else await participants([`61.04,${period},ALL,101052,`]);
    }
    const coverage = await readCoverage(actor, {
      period: month(period),
      parent: "61",
      level: "regency",
      indicator: "employed",
      data: "real",
    });
    expect(coverage.total).toMatchObject({ participants: 729270, notBrokenDown: 729270 - 101052, simulated: false });
    expect(coverage.rows.find((row) => row.region.code === "61.04")?.participants).toBe(101052);
    expect(coverage.rows.find((row) => row.region.code === "61.71")?.participants).toBeNull();
    const nation = await readCoverage(actor, {
      period: month(period),
      level: "nation",
      indicator: "employed",
      data: "real",
    });
    expect(nation.total).toMatchObject({ participants: 729270, reported: { n: 14, of: 514, byTotal: 14 } });
    // The number stays for machines, with the flag that it does not speak for the nation.
    expect(nation.total?.coverage).toBeGreaterThan(0);
    expect(nation.total?.flags).toContain("few-reports");
    expect(nation.total?.segments).toEqual({ PU: 415990, BPU: 152031, JAKON: 161249, PMI: null, unsplit: null });
    expect(nation.total?.yearOnYear).toEqual({ points: null, people: null, regions: 0, of: 514, workers: 0 });
  });
});

describe("what is current", () => {
  it("is the latest approved version, and pages see it at once", async () => {
    await participants(["35.74,2024-10,PU,20000,", "35.74,2024-10,BPU,5000,", "35.74,2024-10,JAKON,1000,"]);
    expect((await areaOf("35.74", "2024-10"))?.participants).toBe(26000);
    await participants(["35.74,2024-10,BPU,6000,"]);
    expect((await areaOf("35.74", "2024-10"))?.participants).toBe(27000);
  });

  it("is never a draft", async () => {
    const { db } = database;
    await db.source.upsert({
      where: { id: "draft" },
      create: { id: "draft", kind: "OFFICIAL", title: "Konsep" },
      update: {},
    });
    await db.report.create({ data: { period: "2024-11", regionCode: "35.74", version: 1, status: "DRAFT" } });
    await db.participantCount.create({
      data: {
        period: "2024-11",
        regionCode: "35.74",
        version: 1,
        extent: "OWN",
        segment: "PU",
        basis: "REGISTRATION",
        active: 999,
        sourceId: "draft",
      },
    });
    expect(await areaOf("35.74", "2024-11")).toBeNull();
  });

  it("takes the real before the simulated, and data=real leaves simulated ones out", async () => {
    const { db } = database;
    await db.source.upsert({
      where: { id: "sim" },
      create: { id: "sim", kind: "SIMULATED", title: "Simulasi" },
      update: {},
    });
    for (const period of ["2024-08", "2024-07"]) {
      await db.report.create({ data: { period, regionCode: "35.75", version: 5, status: "DRAFT" } });
      for (const segment of ["PU", "BPU", "JAKON", "PMI"] as const) {
        await db.participantCount.create({
          data: {
            period,
            regionCode: "35.75",
            version: 5,
            extent: "OWN",
            segment,
            basis: "REGISTRATION",
            active: 7,
            sourceId: "sim",
          },
        });
      }
      await db.report.update({
        where: { period_regionCode_version: { period, regionCode: "35.75", version: 5 } },
        data: { status: "APPROVED", approvedAt: "2024-09-10T00:00:00Z" },
      });
    }
    await participants(["35.75,2024-08,ALL,33759,"]);
    await workers(["35.75,2024,115844,60099"]);
    expect(await areaOf("35.75", "2024-08", "all")).toMatchObject({
      participants: 33759,
      workers: 115844,
      simulated: false,
      coverage: 33759 / 115844,
    });
    expect(await areaOf("35.75", "2024-07", "all")).toMatchObject({ participants: 28, simulated: true });
    expect(await areaOf("35.75", "2024-07", "real")).toBeNull();
  });
});

describe("definitions", () => {
  it("count their segments over their workers", async () => {
    await participants([
      "35.74,2024-12,PU,20000,",
      "35.74,2024-12,BPU,5000,",
      "35.74,2024-12,JAKON,1000,",
      "35.74,2024-12,PMI,100,",
    ]);
    expect(await areaOf("35.74", "2024-12")).toMatchObject({ participants: 26100, workers: 123854, workersYear: 2024 });
    expect(await areaOf("35.74", "2024-12", "real", "employed-without-jakon")).toMatchObject({ participants: 25100 });
    expect(await areaOf("35.74", "2024-12", "real", "06.02.021")).toMatchObject({
      participants: 5000,
      workers: 123854 - 64838,
    });
    expect(await areaOf("35.74", "2024-12", "real", "eligible")).toMatchObject({
      participants: 26100,
      workers: null,
      coverage: null,
    });
  });

  it("take the latest reference year that is not after the month", async () => {
    await participants(["35.74,2021-09,ALL,27449,"]);
    expect(await areaOf("35.74", "2021-09")).toMatchObject({
      workers: 119345,
      workersYear: 2020,
      coverage: 27449 / 119345,
    });
    await participants(["35.74,2019-09,ALL,100,"]);
    expect(await areaOf("35.74", "2019-09")).toMatchObject({ workers: null, coverage: null });
  });

  it("refuse what they do not know", async () => {
    await expect(readCoverage(actor, { indicator: "toString", data: "all" })).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(readCoverage(actor, { indicator: "employed", data: "all", parent: "99" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
