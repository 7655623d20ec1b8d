import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import { attainmentOf, coverageOf, gapOf, meetsTarget, monthsLeft, paceOf, peopleNeeded, splitChange } from "./ratio";

const people = fc.integer({ min: 0, max: 200_000_000 });
const workers = fc.integer({ min: 1, max: 200_000_000 });
const percent = fc.integer({ min: 1, max: 2_000_000 }).map((ten_thousandths) => ten_thousandths / 10_000);

describe("coverage", () => {
  it("is the printed division of the source cases", () => {
    expect(coverageOf(27_449, 119_345)).toBeCloseTo(0.23, 4);
    expect(coverageOf(2_335, 9_000)).toBeCloseTo(0.2594, 4);
    expect(coverageOf(7_498_532, 5_072_737)).toBeCloseTo(1.4782, 5);
  });

  it("is null, never 0, where a count is missing, and 0 where nobody is covered", () => {
    expect(coverageOf(null, 100)).toBeNull();
    expect(coverageOf(100, null)).toBeNull();
    expect(coverageOf(0, 0)).toBeNull();
    expect(coverageOf(0, 100)).toBe(0);
  });
});

describe("gap", () => {
  it("is what the sketches say for Kota Probolinggo", () => {
    expect(gapOf(27_449, 119_345, 61)).toBe(45_352);
  });

  it("rounds people up without floating-point surprises", () => {
    expect(peopleNeeded(7, 100)).toBe(7);
    expect(peopleNeeded(32.15, 144_642_004)).toBe(Math.ceil((321_500 * 144_642_004) / 1_000_000));
    expect(peopleNeeded(61, 3)).toBe(2);
  });

  it("closes exactly: with the gap added the target is met, with one fewer it is not", () => {
    fc.assert(
      fc.property(people, workers, percent, (active, base, target) => {
        const gap = gapOf(active, base, target)!;
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(meetsTarget(active + gap, base, target)).toBe(true);
        if (gap > 0) expect(meetsTarget(active + gap - 1, base, target)).toBe(false);
        expect(gap === 0).toBe(meetsTarget(active, base, target));
      }),
    );
  });

  it("is null where a count is missing", () => {
    expect(gapOf(null, 10, 61)).toBeNull();
    expect(gapOf(10, null, 61)).toBeNull();
    expect(meetsTarget(null, 10, 61)).toBeNull();
  });
});

describe("attainment and pace", () => {
  it("measures coverage against the target", () => {
    expect(attainmentOf(0.305, 61)).toBeCloseTo(0.5, 10);
    expect(attainmentOf(null, 61)).toBeNull();
  });

  it("divides by the months that are left, and by none after the deadline", () => {
    expect(monthsLeft("2025-09" as Period, 2025)).toBe(3);
    expect(paceOf(45_352, 3)).toBe(15_118);
    expect(paceOf(45_352, 0)).toBeNull();
    expect(paceOf(45_352, monthsLeft("2026-03" as Period, 2025))).toBeNull();
    expect(paceOf(null, 3)).toBeNull();
  });

  it("reaches the target when kept up", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e8 }),
        fc.integer({ min: 1, max: 240 }),
        (gap, months) => paceOf(gap, months)! * months >= gap,
      ),
    );
  });
});

describe("splitChange", () => {
  it("adds up exactly to the change of coverage", () => {
    const counted = fc.record({ participants: people, workers });
    fc.assert(
      fc.property(counted, counted, counted, (before, after, restated) => {
        const parts = splitChange(before, after, restated)!;
        expect(parts.participants + parts.workers + parts.definition).toBeCloseTo(parts.total, 6);
      }),
    );
  });

  it("lays a change of workers alone on workers", () => {
    const parts = splitChange({ participants: 50, workers: 100 }, { participants: 50, workers: 200 })!;
    expect(parts).toEqual({ total: -0.25, participants: 0, workers: -0.25, definition: 0 });
  });
});
