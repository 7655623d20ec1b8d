import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  formatPeriod,
  monthsBetween,
  parsePeriod,
  periodAt,
  periodOf,
  periodsFrom,
  sameMonthLastYear,
  type Period,
} from "./period";

const period = fc
  .tuple(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => periodOf(year, month));

describe("periods", () => {
  it("reads every month of a year, October included", () => {
    for (let month = 1; month <= 12; month += 1)
      expect(parsePeriod(`2025-${String(month).padStart(2, "0")}`)).not.toBeNull();
  });

  it.each(["2025-13", "2025-00", "2025-1", "25-01", "2025/01", "2025-01-01", "", " 2025-01", "1949-12", "2090-01"])(
    "refuses %j",
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it("adds and subtracts months as one inverse pair", () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -400, max: 400 }), (from, months) => {
        expect(monthsBetween(from, addMonths(from, months))).toBe(months);
        expect(addMonths(addMonths(from, months), -months)).toBe(from);
      }),
    );
  });

  it("can look five years back and a month ahead from whatever month may be asked for", () => {
    for (const text of ["1950-01", "2089-12"]) {
      const asked = parsePeriod(text)!;
      expect(addMonths(addMonths(asked, -61), 62)).toBe(addMonths(asked, 1));
    }
  });

  it("goes back twelve months for the same month last year", () => {
    expect(sameMonthLastYear("2025-01" as Period)).toBe("2024-01");
    expect(periodsFrom("2024-11" as Period, "2025-02" as Period)).toEqual(["2024-11", "2024-12", "2025-01", "2025-02"]);
    expect(formatPeriod("2025-09" as Period)).toBe("September 2025");
  });
});

it("counts months by the clock of western Indonesia", () => {
  expect(periodAt(new Date("2025-09-30T16:59:59.999Z"))).toBe("2025-09");
  expect(periodAt(new Date("2025-09-30T17:00:00Z"))).toBe("2025-10");
  expect(periodAt(new Date("2025-12-31T17:00:00Z"))).toBe("2026-01");
});
