import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendData, TrendRole } from "./trend-data";
import { depthOf, formatTick, labelEvery, positionOf, scaleOf, sideOf } from "./trend-scale";

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

const ROUND = [1, 2, 2.5, 5];
const ratios = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("scaleOf", () => {
  it("fits the saw-tooth and does not begin at zero", () => {
    expect(scaleOf(series([0.213, 0.287, 0.315]))).toEqual({
      min: 0.2,
      max: 0.32,
      ticks: [0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32],
    });
  });

  it("holds every value, in 3 to 7 round ticks", () => {
    fc.assert(
      fc.property(ratios, (values) => {
        const scale = scaleOf(series(values));
        for (const value of values) expect(sideOf(value, scale)).toBeNull();
        expect(scale.ticks.length).toBeGreaterThanOrEqual(3);
        expect(scale.ticks.length).toBeLessThanOrEqual(7);
        expect([scale.ticks[0], scale.ticks.at(-1)]).toEqual([scale.min, scale.max]);
        expect(scale.min).toBeGreaterThanOrEqual(0);
        const step = scale.ticks[1]! - scale.ticks[0]!;
        const lead = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6));
        expect(ROUND).toContain(lead);
        for (const tick of scale.ticks) expect(Math.abs(tick / step - Math.round(tick / step))).toBeLessThan(1e-6);
      }),
    );
  });

  it("gives the lines half of the height, whatever targets and marks ask for", () => {
    fc.assert(
      fc.property(ratios, ratios, ratios, (values, steps, marks) => {
        const height = Math.max(...values) - Math.min(...values);
        fc.pre(height >= 0.003);
        const scale = scaleOf(series(values, { step: steps, mark: marks }));
        expect(height / (scale.max - scale.min)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it("takes in the target that is near and leaves out the one that is far", () => {
    const scale = scaleOf(series([0.213, 0.287, 0.315], { step: [0.61, 0.3215], mark: [0.19] }));
    expect(sideOf(0.3215, scale)).toBeNull();
    expect(sideOf(0.19, scale)).toBeNull();
    expect(sideOf(0.61, scale)).toBe("above");
  });

  it("does not make mountains of tenths of a point", () => {
    const { min, max, ticks } = scaleOf(series([0.287, 0.287]));
    expect(max - min).toBeGreaterThanOrEqual(0.002 - 1e-12);
    expect(ticks).toHaveLength(3);
  });

  it("has an axis even when nothing is known", () => {
    expect(scaleOf(series([null])).max).toBeGreaterThan(0);
    expect(scaleOf({ columns: [], rows: [] }).max).toBeGreaterThan(0);
    expect(scaleOf(series([], {})).ticks.length).toBeGreaterThanOrEqual(3);
  });
});

it("measures from the top", () => {
  const scale = { min: 0.2, max: 0.3, ticks: [] };
  expect([0.3, 0.25, 0.2].map((value) => Math.round(depthOf(value, scale) * 100) / 100)).toEqual([0, 0.5, 1]);
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
