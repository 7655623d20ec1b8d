import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsBetween, periodOf } from "@/lib/core/period";
import { areaOf, standing, targetOf } from "@/tests/support/coverage-examples";
import { achievedPaceOf, reachOf } from "./pace";

const SEPTEMBER = periodOf(2025, 9);
const gap = fc.integer({ min: 1, max: 200_000_000 });
const pace = fc.double({ min: 0.01, max: 10_000_000, noNaN: true });

describe("when a pace closes a gap", () => {
  it("is the first month by which enough people were added", () => {
    expect(reachOf(1200, 100, SEPTEMBER)).toEqual({ kind: "month", period: "2026-09" });
    expect(reachOf(1201, 100, SEPTEMBER)).toEqual({ kind: "month", period: "2026-10" });
    fc.assert(
      fc.property(gap, pace, (missing, added) => {
        const reach = reachOf(missing, added, SEPTEMBER)!;
        const months = reach.kind === "month" ? monthsBetween(SEPTEMBER, reach.period) : Infinity;
        expect(months).toBeGreaterThanOrEqual(missing / added);
        expect(Math.min(months, 601) - 1).toBeLessThan(missing / added);
      }),
    );
  });

  it("is never later for whoever is faster", () => {
    const at = (missing: number, added: number) => {
      const reach = reachOf(missing, added, SEPTEMBER)!;
      return reach.kind === "month" ? reach.period : "later";
    };
    fc.assert(
      fc.property(gap, pace, pace, (missing, one, other) => {
        expect(at(missing, Math.max(one, other)) <= at(missing, Math.min(one, other))).toBe(true);
      }),
    );
  });

  it("is never where nobody is gained, and unknown where gap or pace is", () => {
    expect(reachOf(10, 0, SEPTEMBER)).toEqual({ kind: "never" });
    expect(reachOf(10, -3, SEPTEMBER)).toEqual({ kind: "never" });
    expect(reachOf(null, 5, SEPTEMBER)).toBeNull();
    expect(reachOf(10, null, SEPTEMBER)).toBeNull();
    expect(reachOf(0, null, SEPTEMBER)).toEqual({ kind: "reached" });
  });

  it("is beyond what can be foreseen after fifty years, and at the end of the calendar", () => {
    expect(reachOf(601, 1, SEPTEMBER)).toEqual({ kind: "beyond" });
    expect(reachOf(24, 1, periodOf(2098, 6))).toEqual({ kind: "beyond" });
  });
});

describe("the pace that an area achieved", () => {
  const yearOnYear = { points: 1, people: 1200, regions: 6, of: 7, workers: 900 };
  const reported = { n: 7, of: 7, workers: 1000, byTotal: 0 };

  it("is a twelfth of what the same regencies gained in a year", () => {
    expect(achievedPaceOf(1200)).toBe(100);
    expect(standing(areaOf(287, 1000, { reported, yearOnYear })).achievedPace).toBe(100);
  });

  it("is not said of an area by regencies that hold too little of it, nor where too few reported", () => {
    const few = { ...yearOnYear, workers: 700 };
    expect(standing(areaOf(287, 1000, { reported, yearOnYear: few }))).toMatchObject({
      achievedPace: null,
      reach: null,
    });
    const silent = { ...reported, n: 2, workers: 100 };
    expect(standing(areaOf(28, 1000, { reported: silent, yearOnYear })).reach).toBeNull();
  });

  it("reaches no target that does not compare", () => {
    const other = standing(areaOf(287, 1000, { reported, yearOnYear }), targetOf({ base: "ELIGIBLE" }));
    expect(other).toMatchObject({ achievedPace: 100, reach: null });
  });
});
