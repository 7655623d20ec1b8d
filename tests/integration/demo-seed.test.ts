import { describe, expect, it } from "vitest";
import { SIMULATED_SOURCE, seedDemo } from "@/prisma/seed/demo/seed-demo";
import { testDatabase } from "../support/database";

const database = testDatabase();

async function rows() {
  const [sources, reports, participantCounts, workerCounts, events] = await Promise.all([
    database.db.source.count({ where: { id: SIMULATED_SOURCE } }),
    database.db.report.count(),
    database.db.participantCount.count(),
    database.db.workerCount.count(),
    database.db.auditEvent.count(),
  ]);
  return { sources, reports, participantCounts, workerCounts, events };
}

/** @returns active participants of a month over everything the database holds, people */
async function nation(period: string) {
  const sum = await database.db.participantCount.aggregate({ where: { period }, _sum: { active: true } });
  return sum._sum.active;
}

// In this order: the failing seed needs a database without facts, the others the facts that the seed writes.
describe("the demo seed", () => {
  it("leaves nothing behind when it fails half-way", async () => {
    await database.db.$executeRaw`
      CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`;
    await database.db.$executeRaw`
      CREATE TRIGGER fail_late BEFORE INSERT ON "ParticipantCount" FOR EACH ROW
      WHEN (NEW."period" = '2021-10') EXECUTE FUNCTION fail_late()`;
    await expect(seedDemo(database.db)).rejects.toThrow("disk full");
    await database.db.$executeRaw`DROP TRIGGER fail_late ON "ParticipantCount"`;
    expect(await rows()).toEqual({ sources: 0, reports: 0, participantCounts: 0, workerCounts: 0, events: 0 });
  });

  it("leaves a month alone that somebody has reported", async () => {
    await database.db.report.create({
      data: { regionCode: "11.10", period: "2021-05", version: 1, status: "DRAFT" },
    });
    const written = await seedDemo(database.db);
    expect(written?.workerCounts).toBe(514 * 6 * 3);
    expect(written?.participantCounts).toBeGreaterThan(115_000);
    expect(await database.db.participantCount.count({ where: { regionCode: "11.10", period: "2021-05" } })).toBe(0);
  });

  it("stores approved reports whose months add up to the published figures", async () => {
    expect(await database.db.report.count({ where: { status: "APPROVED" } })).toBe((await rows()).reports - 1);
    expect(await nation("2021-12")).toBe(30_660_000);
    expect(await nation("2024-12")).toBe(45_220_000);
    expect(await nation("2025-06")).toBe(39_350_000);
  });

  it("stores the figures of Kota Probolinggo as simulated ones", async () => {
    const workers = await database.db.workerCount.findFirstOrThrow({
      where: { regionCode: "35.74", base: "EMPLOYED", segment: "ALL", year: 2021 },
      include: { source: true },
    });
    expect([workers.count, workers.source.kind]).toEqual([119_345, "SIMULATED"]);
    const counts = await database.db.participantCount.findMany({
      where: { regionCode: "35.74", period: "2021-09" },
      include: { source: true },
    });
    expect(counts.map((count) => count.segment).sort()).toEqual(["BPU", "JAKON", "PMI", "PU"]);
    expect(counts.reduce((people, count) => people + count.active, 0)).toBe(27_449);
    expect(counts.every((count) => count.source.kind === "SIMULATED" && count.extent === "OWN")).toBe(true);
  });

  it("stores workers that people of Kota Blitar and Sleman recognise, in every year", async () => {
    const spread = async (regionCode: string) => {
      const { _min, _max, _count } = await database.db.workerCount.aggregate({
        where: { regionCode, base: "EMPLOYED", segment: "ALL" },
        _min: { count: true },
        _max: { count: true },
        _count: true,
      });
      return { years: _count, least: _min.count!, most: _max.count! };
    };
    const [blitar, sleman] = [await spread("35.72"), await spread("34.04")];
    expect([blitar.years, sleman.years]).toEqual([6, 6]);
    expect(blitar.least).toBeGreaterThan(60_000);
    expect(blitar.most).toBeLessThan(130_000);
    expect(sleman.least).toBeGreaterThan(450_000);
    expect(sleman.most).toBeLessThan(800_000);
  });

  it("leaves one audit event, with what was written", async () => {
    const { participantCounts, workerCounts } = await rows();
    expect(await database.db.auditEvent.findMany()).toMatchObject([
      {
        action: "facts.simulated",
        actorId: "seed",
        subjectKey: SIMULATED_SOURCE,
        after: { participantCounts, workerCounts },
      },
    ]);
  });

  it("writes nothing the second time", async () => {
    const before = await rows();
    expect(await seedDemo(database.db)).toBeNull();
    expect(await rows()).toEqual(before);
  });
});
