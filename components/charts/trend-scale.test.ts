import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sideOf } from "@/lib/core/axis";
import type { TrendData, TrendRole } from "./trend-data";
import { formatTick, labelEvery, positionOf, scaleOf } from "./trend-scale";

function series(values: (number | null)[], others: Partial<Record<TrendRole, number[]>> = {}): TrendData {
  const more = Object.entries(others).flatMap(([role, all]) =>
    all.map((value, index) => ({ key: `${role}${index}`, role: role as TrendRole, value })),
  );
  return {
    columns: [
      { key: "a", label: "A", role: "line", unit: "percent" },
      ...more.map(({ key, role }) => ({ key, label: key, role, unit: "percent" as const })),
    ],
    rows: values.map((value, index) => ({
      key: String(index),
      label: "",
      cells: {
        a: { value, text: "" },
        ...Object.fromEntries(more.map((other) => [other.key, { value: other.value, text: "" }])),
      },
    })),
  };
}

const ratios = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("scaleOf", () => {
  it("gives the lines half of the height, whatever targets and marks ask for", () => {
    fc.assert(
      fc.property(ratios, ratios, ratios, (values, steps, marks) => {
        const height = Math.max(...values) - Math.min(...values);
        fc.pre(height >= 0.003);
        const scale = scaleOf(series(values, { step: steps, mark: marks }));
        expect(height / (scale.max - scale.min)).toBeGreaterThanOrEqual(0.5);
        expect(scale.ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it("takes in the target and the mark that are near and leaves out the target that is far", () => {
    const scale = scaleOf(series([0.213, 0.287, 0.315], { step: [0.61, 0.3215], mark: [0.19] }));
    expect([0.3215, 0.19, 0.61].map((value) => sideOf(value, scale))).toEqual([null, null, "above"]);
  });

  it("has an axis even when nothing is known", () => {
    expect(scaleOf(series([null])).max).toBeGreaterThan(0);
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
  expect(labelEvery(57, 8, 156)).toBe(24);
  expect(labelEvery(57, 8, 560)).toBe(12);
  expect(labelEvery(12, 3, 560)).toBe(1);
});
