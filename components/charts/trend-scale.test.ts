import { describe, expect, it } from "vitest";
import type { TrendData } from "./trend-data";
import { formatTick, labelEvery, positionOf, scaleOf, spreadApart, stackAbove } from "./trend-scale";

const series = (...values: (number | null)[]): TrendData => ({
  columns: [{ key: "a", label: "A", role: "line", unit: "percent" }],
  rows: values.map((value, index) => ({ key: String(index), label: "", cells: { a: { value, text: "" } } })),
});

describe("scaleOf", () => {
  it("starts at zero and ends above every value", () => {
    for (const top of [0.003, 0.23, 0.61, 0.995, 1.478, 7_498_532]) {
      const { max, ticks } = scaleOf(series(0.001, top));
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(max);
      expect(max).toBeGreaterThanOrEqual(top);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
  it("has an axis even when nothing is known", () => {
    expect(scaleOf(series(null)).max).toBeGreaterThan(0);
    expect(scaleOf({ columns: [], rows: [] }).max).toBeGreaterThan(0);
  });
});

it("writes ticks the Indonesian way", () => {
  expect(formatTick(0.225, "percent")).toBe("22,5%");
  expect(formatTick(2_500_000, "people")).toBe("2,5 juta");
});

it("puts a single stop in the middle", () => {
  expect(positionOf(0, 1)).toBe(0.5);
  expect([0, 1, 2].map((index) => positionOf(index, 3))).toEqual([0, 0.5, 1]);
});

it("names every January when 57 months do not fit", () => {
  expect(labelEvery(57, 8, 250)).toBe(24);
  expect(labelEvery(57, 8, 560)).toBe(12);
  expect(labelEvery(12, 3, 560)).toBe(1);
});

describe("names at the end of lines", () => {
  it("stand where they want when there is room", () => {
    expect(spreadApart([100, 10, 50], 15)).toEqual([100, 10, 50]);
  });
  it("share the room when there is none", () => {
    expect(spreadApart([50, 50, 50], 15)).toEqual([35, 50, 65]);
  });
  it("stand above lines, off every other line and name", () => {
    expect(stackAbove([100], 16)).toEqual([84]);
    // 60% runs just below 61%: its name goes above both, and the other above that.
    expect(stackAbove([100, 104], 16)).toEqual([68, 84]);
    expect(stackAbove([100, 100], 16).sort((a, b) => a - b)).toEqual([68, 84]);
  });
});
