import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { dayAt, endOfDay, type KnownDay } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { readCoverage, readSeries } from "@/lib/coverage/queries/coverage";
import { readReading } from "@/lib/coverage/queries/reading";
import { useDatabase } from "@/lib/env";
import { appendApprovedCounts } from "@/lib/reports/commands/append-approved";
import { testDatabase } from "../support/database";

// What was known at the end of a day is what stood there on that day: random histories are written day by day, a copy of
// everything is kept in the evening, and in the end each day is asked for again.

const database = testDatabase();
const visitor = publicActor();
const FIRST_DAY = Date.parse("2024-03-04T00:00:00+07:00");
const DAY_MS = 24 * 60 * 60 * 1000;
const REGENCIES = ["35.74", "35.75", "61.71"];
const PERIODS = ["2023-01", "2023-12", "2024-01"] as Period[];
const AREAS = ["00", "35", "61"];

beforeAll(async () => {
  useDatabase(database.url);
  await database.db.source.createMany({
    data: [
      { id: "nyata", kind: "OFFICIAL", title: "Nyata" },
      { id: "contoh", kind: "SIMULATED", title: "Simulasi" },
    ],
  });
  await database.db.instrument.create({ data: { id: DOCUMENT.instrumentId } });
  await database.db.instrumentRevision.create({
    data: { ...DOCUMENT, revision: 1, ...BY_PERSON, recordedAt: new Date(FIRST_DAY) },
  });
});

type Change =
  | { kind: "month"; region: string; period: Period; whole: boolean; people: number; simulated: boolean }
  | { kind: "workers"; region: string; year: number; people: number }
  | { kind: "target" | "printed"; percent: number; withdrawn: boolean }
  | { kind: "document" | "definition"; words: string };

const region = fc.constantFrom(...REGENCIES);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("month" as const),
      region,
      period: fc.constantFrom(...PERIODS),
      whole: fc.boolean(),
      people: fc.integer({ min: 1, max: 90_000 }),
      simulated: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("workers" as const),
      region,
      year: fc.constantFrom(2022, 2023, 2024),
      people: fc.integer({ min: 1000, max: 99_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("target" as const, "printed" as const),
      percent: fc.integer({ min: 1, max: 99 }),
      withdrawn: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("document" as const, "definition" as const),
      words: fc.constantFrom("satu", "dua", "tiga"),
    }),
  },
);
/** Some days, each with what happens on it; on some nothing does. */
const history = fc.array(fc.array(change, { maxLength: 4 }), { minLength: 2, maxLength: 5 });

async function write(one: Change, at: Date): Promise<void> {
  const { db } = database;
  switch (one.kind) {
    case "month": {
      const segments = one.whole ? (["ALL"] as const) : (["PU", "BPU", "JAKON"] as const);
      const facts = segments.map((segment, index) => ({
        ...{ regionCode: one.region, period: one.period, extent: "OWN" as const, basis: "REGISTRATION" as const },
        ...{ segment, active: one.people + index, inactive: null },
      }));
      const sourceId = one.simulated ? "contoh" : "nyata";
      await db.$transaction((tx) => appendApprovedCounts(tx, commandLineActor("uji"), { facts, sourceId, at }));
      return;
    }
    case "workers": {
      const key = { regionCode: one.region, base: "EMPLOYED" as const, segment: "ALL" as const, year: one.year };
      const revision = 1 + (await db.workerCount.count({ where: key }));
      await db.workerCount.create({
        data: { ...key, revision, count: one.people, sourceId: "nyata", recordedAt: at },
      });
      return;
    }
    case "target": {
      const key = { regionCode: "00", year: 2025, instrumentId: DOCUMENT.instrumentId };
      const revision = 1 + (await db.target.count({ where: key }));
      const { percent, withdrawn } = one;
      await db.target.create({
        data: {
          ...key,
          id: "uji-00-2025",
          revision,
          percent,
          withdrawn,
          status: "STATED",
          ...BY_PERSON,
          recordedAt: at,
        },
      });
      return;
    }
    case "printed": {
      const key = { id: "UJI1", regionCode: "35.74" };
      const revision = 1 + (await db.publishedFigure.count({ where: key }));
      const { percent, withdrawn } = one;
      const printed = { printedDate: "2024-01-04", segment: "ALL", rounded: false, recordedRole: "ADMIN" };
      await db.publishedFigure.create({
        data: { ...key, ...printed, revision, percent, withdrawn, ...BY_PERSON, recordedAt: at },
      });
      return;
    }
    case "document": {
      const revision = 1 + (await db.instrumentRevision.count({ where: { instrumentId: DOCUMENT.instrumentId } }));
      const title = `Dokumen ${one.words}`;
      await db.instrumentRevision.create({ data: { ...DOCUMENT, title, revision, ...BY_PERSON, recordedAt: at } });
      return;
    }
    case "definition": {
      const newest = await db.indicator.findFirstOrThrow({ where: { code: "bpu" }, orderBy: { revision: "desc" } });
      const revision = newest.revision + 1;
      await db.indicator.create({ data: { ...newest, revision, notFor: one.words, ...BY_PERSON, recordedAt: at } });
    }
  }
}

const BY_PERSON = { recordedBy: "uji", reason: "alasan yang cukup" };
const DOCUMENT = { instrumentId: "uji", family: "uji", kind: "RPJMD", title: "Dokumen uji" };

/** Everything that is told of a day; null is now. The month of today counts the months that are left, so it is left out. */
async function told(day: KnownDay | null) {
  const knownAt = endOfDay(day);
  const choice = { indicator: "employed", data: "all", knownAt } as const;
  const view = day === null ? {} : { diketahui: day };
  const series = new Map<string, unknown>();
  for (const code of [...AREAS, ...REGENCIES]) series.set(code, (await readSeries(visitor, code, choice)).rows);
  const months = new Map<string, unknown>();
  for (const period of PERIODS) {
    const { rows, total } = await readCoverage(visitor, { ...choice, period, level: "regency" });
    months.set(period, { rows: rows.filter(({ region: { code } }) => REGENCIES.includes(code)), total });
    months.set(`${period} real`, (await readCoverage(visitor, { ...choice, data: "real", period })).total);
  }
  const { targets, indicators } = await readCatalogue(visitor, knownAt);
  const { figures } = await readCheckedFigures(visitor, knownAt);
  const pages = new Map<string, unknown>();
  for (const code of ["00", "35", "35.74"]) {
    const { overview, shown, detail, sources } = await readReading(visitor, code, view);
    pages.set(code, { ...overview, shown: shown?.standing.area, workers: detail?.employed, sources });
  }
  const [own, printed] = [targets.filter(({ id }) => id.startsWith("uji")), figures.filter(({ id }) => id === "UJI1")];
  return { series, months, targets: own, printed, indicators, pages };
}

let histories = 0;

describe("what was known at the end of a day", () => {
  it("is what was told on that day, whatever has been approved, corrected, revised and withdrawn since", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (days) => {
        // Histories follow each other: nothing that is recorded goes away.
        const begin = FIRST_DAY + 20 * DAY_MS * histories;
        histories += 1;
        const copies: { day: KnownDay; copy: Awaited<ReturnType<typeof told>> }[] = [];
        for (const [index, changes] of days.entries()) {
          const morning = begin + index * DAY_MS;
          for (const [hour, one] of changes.entries()) await write(one, new Date(morning + hour * 60 * 60 * 1000));
          copies.push({ day: dayAt(new Date(morning)), copy: await told(null) });
        }
        for (const { day, copy } of copies) expect(await told(day), day).toEqual(copy);
        // Once more, as what was read then may be remembered now.
        for (const { day, copy } of copies.toReversed()) expect(await told(day), day).toEqual(copy);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it("knows from the start what the program brought with its first start, and nothing else", async () => {
    const before = endOfDay("1990-01-01" as KnownDay);
    const { targets, indicators } = await readCatalogue(visitor, before);
    expect(targets.some(({ id }) => id.startsWith("uji"))).toBe(false);
    expect(targets.length).toBeGreaterThan(30);
    expect(indicators.map(({ code }) => code)).toEqual(
      (await readCatalogue(visitor, null)).indicators.map(({ code }) => code),
    );
    expect((await readCheckedFigures(visitor, before)).figures.length).toBeGreaterThan(100);
    const { rows, total } = await readCoverage(visitor, { indicator: "employed", data: "all", knownAt: before });
    expect([rows, total]).toEqual([[], null]);
  });
});
