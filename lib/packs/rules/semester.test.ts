import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsBetween, parsePeriod, periodOf } from "@/lib/core/period";
import {
  lastDayOf,
  lastMonthOf,
  parseSemester,
  semesterBefore,
  semesterName,
  semesterOf,
  type Semester,
} from "./semester";

describe("a semester", () => {
  it.each(["2025", "2025-3", "2025-0", "25-1", "9999-1", "2025-1 ", "2025-12", ""])("is not %j", (text) => {
    expect(parseSemester(text)).toBeNull();
  });

  it("ends in June or December, and follows the one before", () => {
    const [first, second] = ["2025-1", "2025-2"].map((text) => parseSemester(text)!) as [Semester, Semester];
    expect([first, second].map(lastMonthOf)).toEqual(["2025-06", "2025-12"]);
    expect([first, second].map(lastDayOf)).toEqual(["2025-06-30", "2025-12-31"]);
    expect([first, second].map(semesterBefore)).toEqual(["2024-2", "2025-1"]);
    expect([first, second].map(semesterName)).toEqual(["semester I 2025", "semester II 2025"]);
  });

  it("of any month holds it, and follows the one before without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1951, max: 2039 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const period = periodOf(year, month);
        const semester = semesterOf(period);
        const [last, before] = [lastMonthOf(semester), lastMonthOf(semesterBefore(semester))];
        expect(parseSemester(semester)).toBe(semester);
        expect(before < period && period <= last).toBe(true);
        expect(monthsBetween(before, last)).toBe(6);
        expect(lastDayOf(semester).slice(0, 7)).toBe(last);
      }),
    );
  });

  it("holds each month of its half year", () => {
    const months = ["2025-01", "2025-06", "2025-07", "2025-12"].map((text) => parsePeriod(text)!);
    expect(months.map(semesterOf)).toEqual(["2025-1", "2025-1", "2025-2", "2025-2"]);
  });
});
