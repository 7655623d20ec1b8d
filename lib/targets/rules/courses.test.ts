import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, periodOf } from "@/lib/core/period";
import type { Target } from "../schema";
import { courseAt, targetCourses } from "./courses";

const target = (year: number, percent: number | null, more: Partial<Target> = {}, interpolation = "LINEAR") =>
  ({
    ...{ id: `${year}`, regionCode: "00", year, percent, base: "EMPLOYED", ...more },
    instrument: { id: "rpjpn", family: "rpjpn", interpolation, ...more.instrument },
  }) as Target;
const shown = (all: Target[], years: [number, number]) =>
  targetCourses(all, years).map(({ target: to, from }) => [from?.year ?? null, to.year]);

describe("between the years of a document", () => {
  it("a line runs only where the document says so, and is seen before it ends", () => {
    expect(shown([target(2025, 30), target(2029, 40)], [2020, 2026])).toEqual([
      [2025, 2029],
      [null, 2025],
    ]);
    expect(shown([target(2025, 30, {}, "NONE"), target(2029, 40, {}, "NONE")], [2020, 2026])).toEqual([[null, 2025]]);
    expect(shown([target(2025, 30), target(2029, 40)], [2020, 2024])).toEqual([]);
  });

  it("joins nothing of another base, region or document, and no headcount", () => {
    const end = target(2029, 40);
    for (const other of [
      target(2025, 30, { base: "ELIGIBLE" }),
      target(2025, 30, { regionCode: "35" }),
      target(2025, 30, { instrument: { id: "rpjmn" } as Target["instrument"] }),
      target(2025, null),
    ])
      expect(shown([end, other], [2026, 2028])).toEqual([]);
  });

  it("goes from the end of one year to the end of the next that is named, straight", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 20 }), (a, b, years) => {
        const [from, to] = [target(2025, a), target(2025 + years, b)];
        const course = { target: to, from };
        const at = (months: number) => courseAt(course, addMonths(periodOf(2025, 12), months));
        expect([at(-1), at(0), at(12 * years), at(12 * years + 1)]).toEqual([null, a, b, null]);
        const steps = Array.from({ length: 12 * years }, (_, month) => at(month + 1)! - at(month)!);
        for (const step of steps) expect(step).toBeCloseTo((b - a) / (12 * years), 9);
      }),
    );
  });

  it("a target without a line holds for its year", () => {
    const course = { target: target(2025, 61), from: null };
    expect(courseAt(course, periodOf(2025, 1))).toBe(61);
    expect(courseAt(course, periodOf(2026, 1))).toBeNull();
  });
});
