import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { periodOf, periodsFrom } from "@/lib/core/period";
import { nationalActive, nationalSegments } from "./national-path";
import { parseNationalSeries } from "./national-series";

const series = parseNationalSeries(readFileSync("prisma/seed/reference/national-series.csv", "utf8"));
const active = (year: number, month: number) => nationalActive(series, periodOf(year, month));

describe("the nation's participants", () => {
  it("pass through every published month", () => {
    expect(series.active.size).toBe(17);
    for (const [period, people] of series.active) expect(nationalActive(series, period)).toBe(people);
  });

  it.each([2022, 2023, 2024, 2025])("fall from December to spring and climb back, before June %d", (year) => {
    expect(active(year, 1)).toBeLessThan(active(year - 1, 12));
    expect(active(year, 5)).toBeLessThan(0.96 * active(year - 1, 12));
    expect(active(year, 9)).toBeGreaterThan(active(year, 6));
  });

  it.each([2022, 2023, 2024])("peak in December %d", (year) => {
    const months = periodsFrom(periodOf(year, 1), periodOf(year, 12)).map((period) => nationalActive(series, period));
    expect(Math.max(...months)).toBe(months.at(-1));
  });

  it("add up from their segments in every month", () => {
    for (const period of periodsFrom(periodOf(2021, 1), periodOf(2025, 9))) {
      const segments = Object.values(nationalSegments(series, period));
      expect(segments.reduce((one, other) => one + other, 0)).toBe(nationalActive(series, period));
      expect(Math.min(...segments)).toBeGreaterThan(0);
    }
  });

  it.each([
    // national-series.csv, `source` texts; a split without PMI counts those members as BPU
    { period: periodOf(2021, 10), PU: 20.44, BPU: 3.04, JAKON: 7.16 },
    { period: periodOf(2023, 12), PU: 25.0, BPU: 9.19, JAKON: 7.36 },
    { period: periodOf(2025, 2), PU: 26.26, BPU: 9.58, JAKON: 5.53 },
    { period: periodOf(2025, 4), PU: 25.43, BPU: 8.99 + 0.64, JAKON: 4.64 },
    { period: periodOf(2025, 5), PU: 26.2, BPU: 8.28, JAKON: 4.56 },
  ])("split near the printed segments in $period", ({ period, PU, BPU, JAKON }) => {
    const split = nationalSegments(series, period);
    expect(Math.abs(split.PU / 1e6 - PU)).toBeLessThan(0.3);
    expect(Math.abs((split.BPU + split.PMI) / 1e6 - BPU)).toBeLessThan(0.3);
    expect(Math.abs(split.JAKON / 1e6 - JAKON)).toBeLessThan(0.1);
  });
});
