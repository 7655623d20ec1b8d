import { describe, expect, it } from "vitest";
import { parsePeriod } from "@/lib/core/period";
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

  it("holds each month of its half year", () => {
    const months = ["2025-01", "2025-06", "2025-07", "2025-12"].map((text) => parsePeriod(text)!);
    expect(months.map(semesterOf)).toEqual(["2025-1", "2025-1", "2025-2", "2025-2"]);
  });
});
