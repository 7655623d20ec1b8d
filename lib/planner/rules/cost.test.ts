import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNDING_SOURCES } from "@/lib/core/funding-sources";
import { periodOf, type Period } from "@/lib/core/period";
import { WORKER_GROUPS } from "@/lib/core/worker-groups";
import { MOST_RUPIAH, STANDARD_PROGRAMME, type PlanRow, type Rate } from "../schema";
import { costOf, peopleFor, perPersonOf, planCostOf, rateAt } from "./cost";

const JANUARY = periodOf(2027, 1);
const rate = (rupiah: number, validFrom: Period | null = null): Rate => ({
  ...{ id: `r-${validFrom}`, programme: STANDARD_PROGRAMME, name: "JKK+JKM bagi BPU", rupiah, validFrom },
  ...{ parts: null, source: "uji", url: null },
});
const RATES = [rate(16_800)];
const row = (people: number, months: number, more: Partial<PlanRow> = {}): PlanRow => ({
  ...{ group: "VULNERABLE", people, months, start: JANUARY, contribution: null, funding: "APBD" },
  ...more,
});

const rows = fc.array(
  fc.record<PlanRow>({
    group: fc.constantFrom(...WORKER_GROUPS),
    people: fc.integer({ min: 1, max: 5_000_000 }),
    months: fc.integer({ min: 1, max: 60 }),
    start: fc
      .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => periodOf(y, m)),
    contribution: fc.option(fc.integer({ min: 1, max: 500_000 })),
    funding: fc.constantFrom(...FUNDING_SOURCES),
  }),
  { maxLength: 6 },
);
const DATED = [rate(16_800), rate(20_000, periodOf(2026, 7)), rate(21_000, periodOf(2028, 1))];

describe("what a plan costs", () => {
  it.each([
    ["Kota Probolinggo to 61%", 43_070, 12, 8_682_912_000],
    ["Lombok Timur", 12_698, 9, 1_919_937_600],
    ["Penajam Paser Utara", 15_000, 12, 3_024_000_000],
    ["Papua Tengah", 23_000, 12, 4_636_800_000],
    ["Kalimantan Barat", 10_000, 12, 2_016_000_000],
    ["one person a year", 1, 12, 201_600],
  ])("%s", (_, people, months, rupiah) => {
    expect(costOf(row(people, months), RATES)).toBe(rupiah);
    expect(planCostOf([row(people, months)], RATES)).toMatchObject({ rupiah, personMonths: people * months });
  });

  it("takes the rate of each month, and another contribution where a row has its own", () => {
    const start = periodOf(2026, 6);
    expect(perPersonOf({ start, months: 2, contribution: null }, DATED)).toBe(36_800);
    expect(perPersonOf({ start, months: 2, contribution: 1_000 }, DATED)).toBe(2_000);
    expect(rateAt(DATED, periodOf(2026, 6))?.rupiah).toBe(16_800);
    expect(rateAt(DATED.toReversed(), periodOf(2028, 1))?.rupiah).toBe(21_000);
    expect(rateAt([rate(20_000, periodOf(2026, 7))], start)).toBeNull();
    expect(rateAt([{ ...rate(1), programme: "lain" }], start)).toBeNull();
  });

  it("is unknown where the table says nothing of a month, and refused beyond what adds up exactly", () => {
    const late = [rate(20_000, periodOf(2027, 2))];
    expect(costOf(row(1, 2), late)).toBeNull();
    expect(planCostOf([row(1, 2), row(1, 2, { contribution: 5 })], late)).toBeNull();
    expect(() => costOf(row(2_000_000_000, 60, { contribution: 100_000 }), RATES)).toThrow(RangeError);
    expect(costOf(row(MOST_RUPIAH, 1, { contribution: 1 }), RATES)).toBe(MOST_RUPIAH);
  });

  it("adds up over rows, and over who pays and years", () => {
    fc.assert(
      fc.property(rows, (plan) => {
        const cost = planCostOf(plan, DATED)!;
        const exact = plan.reduce((sum, each) => sum + BigInt(each.people) * BigInt(perPersonOf(each, DATED)!), 0n);
        expect(BigInt(cost.rupiah)).toBe(exact);
        expect(cost.rupiah).toBe(plan.reduce((sum, each) => sum + costOf(each, DATED)!, 0));
        for (const parts of [cost.byFunding, cost.byYear])
          expect(parts.reduce((sum, part) => sum + part.rupiah, 0)).toBe(cost.rupiah);
      }),
    );
  });
});

describe("what a budget buys", () => {
  it("is 24.801 people for twelve months of 5 billion", () => {
    expect(peopleFor(5_000_000_000, 201_600)).toBe(24_801);
  });

  it("is as many as it pays for and not one more", () => {
    const budget = fc.integer({ min: 0, max: MOST_RUPIAH });
    fc.assert(
      fc.property(
        budget,
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 1, max: 60 }),
        (most, each, months) => {
          const people = BigInt(peopleFor(most, each * months));
          const costOfPeople = (count: bigint) => count * BigInt(each) * BigInt(months);
          expect(costOfPeople(people) <= BigInt(most)).toBe(true);
          expect(costOfPeople(people + 1n) > BigInt(most)).toBe(true);
        },
      ),
    );
  });
});
