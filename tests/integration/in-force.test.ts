import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { addMonths, periodOf, type Period } from "@/lib/core/period";
import type { CountingBasis, Extent, Segment } from "@/lib/core/vocabulary";
import { coverageCells, COVERAGE_COLUMNS } from "@/lib/coverage/format/csv";
import { readCoverage, readSeries } from "@/lib/coverage/queries/coverage";
import { readReading } from "@/lib/coverage/queries/reading";
import type { AreaCoverage } from "@/lib/coverage/schema";
import { useDatabase } from "@/lib/env";
import { sumOf } from "@/lib/quality/rules/filled";
import { appendApprovedCounts } from "@/lib/reports/commands/append-approved";
import { readJudgedMonth } from "@/lib/reports/queries/judged-month";
import { readMonthRules } from "@/lib/reports/queries/month-rules";
import { readPastMonths } from "@/lib/reports/queries/past-months";
import { activeSum } from "@/lib/reports/rules/row-figures";
import { testDatabase } from "../support/database";

const database = testDatabase();
const visitor = publicActor();
const REGION = "35.74";
const choice = { indicator: "employed", data: "all" } as const;

beforeAll(async () => {
  useDatabase(database.url);
  await database.db.source.createMany({
    data: [
      { id: "real", kind: "OFFICIAL", title: "Nyata" },
      { id: "sim", kind: "SIMULATED", title: "Simulasi" },
    ],
  });
});

type Append = { extent: Extent; basis: CountingBasis; simulated: boolean; counts: Partial<Record<Segment, number>> };

let months = 0;
/** A month that no other case has touched. */
const freshMonth = (): Period => addMonths(periodOf(1960, 1), ++months);

async function append(period: Period, { extent, basis, simulated, counts }: Append): Promise<void> {
  const facts = (Object.entries(counts) as [Segment, number][]).map(([segment, active]) => {
    return { regionCode: REGION, period, extent, basis, segment, active, inactive: null };
  });
  if (facts.length === 0) return;
  await database.db.$transaction((tx) =>
    appendApprovedCounts(tx, commandLineActor("uji"), {
      ...{ facts, sourceId: simulated ? "sim" : "real", at: new Date("2025-01-01T00:00:00Z") },
    }),
  );
}

const real = (counts: Append["counts"]): Append => {
  return { extent: "OWN", basis: "REGISTRATION", simulated: false, counts };
};

/** Everything that says how many participants the region has in a month. */
async function told(period: Period) {
  const { rows } = await readCoverage(visitor, { ...choice, period, parent: "35" });
  const series = await readSeries(visitor, REGION, { ...choice, from: period, to: period });
  const reading = await readReading(visitor, REGION, { period });
  const past = await readPastMonths(database.db, addMonths(period, 1), [REGION]);
  const regions = [{ code: REGION, name: REGION }];
  const rules = await readMonthRules(database.db, commandLineActor("uji"), addMonths(period, 1));
  const { judged } = await readJudgedMonth(database.db, rules, regions);
  const row = rows.find(({ region }) => region.code === REGION)!;
  const cells = new Map(COVERAGE_COLUMNS.map((column, index) => [column, coverageCells(row)[index]]));
  const month = past.get(REGION)?.get(period);
  return {
    row,
    people: {
      api: row.participants,
      csv: cells.get("participants"),
      series: series.rows[0]?.participants ?? null,
      headline: reading.shown?.standing.area.participants ?? null,
      segments: segmentSum(row),
      entry: activeSum(judged.get(REGION)!.lastMonth),
      check: month ? sumOf(month) : null,
    },
  };
}

function segmentSum({ segments }: AreaCoverage): number | null {
  const known = Object.values(segments).filter((people) => people !== null);
  return known.length === 0 ? null : known.reduce((sum, people) => sum + people, 0);
}

async function expectOneTruth(period: Period): Promise<AreaCoverage> {
  const { row, people } = await told(period);
  const said = row.participants;
  expect(people).toEqual(Object.fromEntries(Object.keys(people).map((where) => [where, said])));
  return row;
}

describe("what counts is the same everywhere", () => {
  it("where an ALL follows parts (N19)", async () => {
    const period = freshMonth();
    await append(period, real({ PU: 100, BPU: 50 }));
    await append(period, real({ ALL: 200 }));
    expect(await expectOneTruth(period)).toMatchObject({
      participants: 200,
      segments: { PU: null, BPU: null, unsplit: 200 },
    });
  });

  it("where one part follows an ALL (N19)", async () => {
    const period = freshMonth();
    await append(period, real({ PU: 100 }));
    await append(period, real({ ALL: 200 }));
    await append(period, real({ BPU: 50 }));
    expect(await expectOneTruth(period)).toMatchObject({ participants: 200, segments: { BPU: 50, unsplit: 150 } });
  });

  it("whatever is appended, in whatever order", async () => {
    const counts = fc.oneof(
      fc.record({ ALL: fc.nat(3000) }),
      fc.dictionary(fc.constantFrom<Segment>("PU", "BPU", "JAKON", "PMI"), fc.nat(1000), { minKeys: 1, maxKeys: 4 }),
    );
    const appended = fc.record({
      extent: fc.constantFrom<Extent>("OWN", "OWN", "TOTAL"),
      basis: fc.constantFrom<CountingBasis>("REGISTRATION", "REGISTRATION", "DOMICILE"),
      simulated: fc.boolean(),
      counts,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(appended, { minLength: 1, maxLength: 5 }), async (appends) => {
        const period = freshMonth();
        for (const each of appends) await append(period, each);
        await expectOneTruth(period);
      }),
      { numRuns: 60 },
    );
  });

  it("whether the simulated or the real came first", async () => {
    const simulated: Append = { ...real({ PU: 7, BPU: 7, JAKON: 7, PMI: 7 }), simulated: true };
    const [first, second] = [freshMonth(), freshMonth()];
    for (const each of [simulated, real({ PU: 100, BPU: 50 })]) await append(first, each);
    for (const each of [real({ PU: 100, BPU: 50 }), simulated]) await append(second, each);
    const [one, other] = [await expectOneTruth(first), await expectOneTruth(second)];
    expect(one.segments).toEqual(other.segments);
    expect(one).toMatchObject({ participants: 164, simulated: true });
  });
});

describe("what was known", () => {
  it("at an earlier moment can still be asked for", async () => {
    const period = freshMonth();
    await append(period, real({ ALL: 100 }));
    const later = new Date("2025-02-01T00:00:00Z");
    await database.db.$transaction((tx) =>
      appendApprovedCounts(tx, commandLineActor("uji"), {
        facts: [
          {
            ...{ regionCode: REGION, period, extent: "OWN", basis: "REGISTRATION" },
            segment: "ALL",
            active: 150,
            inactive: null,
          },
        ],
        ...{ sourceId: "real", at: later },
      }),
    );
    const at = async (knownAt?: string) => {
      const { rows } = await readCoverage(visitor, {
        ...{ ...choice, period, parent: "35" },
        ...(knownAt === undefined ? {} : { knownAt: new Date(knownAt) }),
      });
      return rows.find(({ region }) => region.code === REGION)!;
    };
    expect((await at("2024-12-31T00:00:00Z")).participants).toBeNull();
    expect((await at("2025-01-15T00:00:00Z")).participants).toBe(100);
    expect(await at()).toMatchObject({ participants: 150, revision: { at: "2025-02-01", participants: 100 } });
    expect((await at("2025-01-15T00:00:00Z")).flags).not.toContain("revised");
  });
});
