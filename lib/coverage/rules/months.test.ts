import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import type { Flag } from "../schema";
import { standardPeriod } from "./months";

const point = (period: string, n: number, flags: Flag[] = []) => {
  return { period: period as Period, reported: { n, of: 514, workers: 1, byTotal: 0 }, flags };
};

describe("standardPeriod", () => {
  it("is the latest month in which those that reported speak for the area", () => {
    const series = [point("2025-08", 508), point("2025-09", 503), point("2025-10", 300, ["few-reports"])];
    expect(standardPeriod(series)).toBe("2025-09");
  });

  it("falls back to the fullest months, to any month, and to none", () => {
    const few = (period: string, n: number) => point(period, n, ["few-reports"]);
    expect(standardPeriod([few("2023-12", 32), few("2024-01", 30), few("2026-03", 1)])).toBe("2024-01");
    expect(standardPeriod([few("2023-12", 0)])).toBe("2023-12");
    expect(standardPeriod([])).toBeNull();
  });
});
