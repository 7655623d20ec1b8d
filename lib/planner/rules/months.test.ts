import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, periodOf } from "@/lib/core/period";
import { areaOf, BPU, MEASURE, standing, targetOf } from "@/tests/support/coverage-examples";
import type { Ground, PlanRow } from "../schema";
import { planCostOf } from "./cost";
import { groundOf } from "./ground";
import { courseOf, isPaidIn, monthUnder, shownMonths } from "./months";

const BASE = periodOf(2025, 9);
const PROBOLINGGO: Ground = {
  ...{ period: BASE, participants: 27_449, workers: 119_345 },
  target: { percent: 61, deadline: periodOf(2025, 12) },
};
const row = (people: number, months: number, start = addMonths(BASE, 1)): PlanRow => ({
  ...{ group: "VULNERABLE", people, months, start, contribution: 16_800, funding: "APBD" },
});
const course = (rows: PlanRow[], ground = PROBOLINGGO) => courseOf(rows, ground);

const months = fc.integer({ min: -6, max: 40 }).map((after) => addMonths(BASE, after));
const plan = fc.array(
  fc
    .record({ people: fc.integer({ min: 1, max: 60_000 }), months: fc.integer({ min: 1, max: 24 }), start: months })
    .map((each) => row(each.people, each.months, each.start)),
  { maxLength: 6 },
);

describe("coverage month by month", () => {
  it("Kota Probolinggo: 23% and 28.000 people more are 46%", () => {
    const { coverage } = monthUnder([row(28_000, 12)], PROBOLINGGO, addMonths(BASE, 1));
    expect(Math.round(coverage! * 100)).toBe(46);
    expect(Math.round(monthUnder([], PROBOLINGGO, BASE).coverage! * 100)).toBe(23);
  });

  it("three funded months lift December and fall after", () => {
    const rows = [row(10_000, 3, periodOf(2026, 10))];
    const added = [9, 10, 11, 12].map((month) => monthUnder(rows, PROBOLINGGO, periodOf(2026, month)).added);
    expect([...added, monthUnder(rows, PROBOLINGGO, periodOf(2027, 1)).added]).toEqual([0, 10_000, 10_000, 10_000, 0]);
  });

  it("is never below what it is without a plan, and the same in months that nothing pays for", () => {
    fc.assert(
      fc.property(plan, months, (rows, period) => {
        const without = monthUnder([], PROBOLINGGO, period);
        const under = monthUnder(rows, PROBOLINGGO, period);
        expect(under.coverage).toBeGreaterThanOrEqual(without.coverage!);
        expect(under.gap).toBeLessThanOrEqual(without.gap!);
        if (!rows.some((each) => isPaidIn(each, period))) expect(under).toEqual(without);
      }),
    );
  });

  it("is the same when a row is split in two, by people or by months", () => {
    const later = fc.integer({ min: 1, max: 12 }).map((after) => addMonths(BASE, after));
    const size = fc.integer({ min: 1, max: 30_000 });
    const length = fc.integer({ min: 1, max: 18 });
    fc.assert(
      fc.property(size, size, length, length, later, months, (one, other, first, second, start, period) => {
        const whole = [row(one + other, first + second, start)];
        const byPeople = [row(one, first + second, start), row(other, first + second, start)];
        const byMonths = [row(one + other, first, start), row(one + other, second, addMonths(start, first))];
        for (const parts of [byPeople, byMonths]) {
          expect(monthUnder(parts, PROBOLINGGO, period)).toEqual(monthUnder(whole, PROBOLINGGO, period));
          const cost = planCostOf(whole, [])!;
          expect(planCostOf(parts, [])).toEqual(cost);
          expect(course(parts)).toEqual(course(whole));
        }
      }),
    );
  });

  it("adds nobody who is paid for in the month of the data already", () => {
    expect(monthUnder([row(5_000, 12, BASE)], PROBOLINGGO, addMonths(BASE, 1)).added).toBe(0);
    expect(course([row(5_000, 12, BASE)])).toEqual({ peak: null, atDeadline: null, after: null });
  });

  it("keeps what is unknown unknown", () => {
    const unknown: Ground = { period: BASE, participants: null, workers: 100, target: null };
    expect(monthUnder([row(5, 1)], unknown, addMonths(BASE, 1))).toMatchObject({ added: 5, coverage: null, gap: null });
  });
});

describe("where a plan leads", () => {
  it("to its highest months, the deadline, and what is left after it", () => {
    const { peak, atDeadline, after } = course([row(20_000, 6), row(23_070, 12)]);
    expect([peak?.month.period, peak?.until, peak?.month.added]).toEqual(["2025-10", "2026-03", 43_070]);
    expect([atDeadline?.period, atDeadline?.added]).toEqual(["2025-12", 43_070]);
    expect([after?.period, after?.added, after?.gap]).toEqual(["2026-10", 0, 45_352]);
  });

  it("says nothing of a deadline before it begins", () => {
    expect(course([row(1, 12, periodOf(2026, 1))]).atDeadline).toBeNull();
  });

  it("holds for every plan: nothing is above the peak, nothing is left after the end", () => {
    fc.assert(
      fc.property(plan, months, (rows, period) => {
        const { peak, after } = course(rows);
        expect(monthUnder(rows, PROBOLINGGO, period).added).toBeLessThanOrEqual(peak?.month.added ?? 0);
        if (peak) expect(monthUnder(rows, PROBOLINGGO, peak.until).added).toBe(peak.month.added);
        expect(after?.added ?? 0).toBe(0);
      }),
    );
  });

  it("is shown from the month before it on, for two years or as long as it lasts, and alike for all plans", () => {
    const shown = shownMonths([[row(1, 12, periodOf(2027, 1))], [row(1, 30, periodOf(2027, 6))]], PROBOLINGGO);
    expect([shown[0], shown.at(-1)]).toEqual(["2026-12", "2029-12"]);
    expect(shownMonths([[]], PROBOLINGGO)).toHaveLength(24);
    expect(shownMonths([[row(1, 12)]], PROBOLINGGO)[0]).toBe(BASE);
  });
});

describe("what a plan adds to", () => {
  it("is the month of the data, with the target where it compares", () => {
    expect(groundOf(standing(areaOf(300, 1000)), MEASURE)).toEqual({
      ...{ period: MEASURE.period, participants: 300, workers: 1000 },
      target: { percent: 61, deadline: periodOf(2025, 12) },
    });
    expect(groundOf(standing(areaOf(300, 1000), targetOf({ base: "ELIGIBLE" })), MEASURE).target).toBeNull();
    expect(groundOf(standing(areaOf(null)), MEASURE)).toMatchObject({ participants: null, target: null });
  });

  it("is not moved under a definition that does not count BPU", () => {
    const indicator = { ...BPU, numeratorSegments: ["PU" as const] };
    expect(groundOf(standing(areaOf(300)), { ...MEASURE, indicator }).participants).toBeNull();
    expect(groundOf(standing(areaOf(300)), { ...MEASURE, indicator: BPU }).participants).toBe(300);
  });
});
