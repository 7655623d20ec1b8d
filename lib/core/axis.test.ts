import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { depthOf, FINEST_RATIO, fittedAxis, sideOf } from "./axis";

const CHART = { least: FINEST_RATIO, most: 6 };
const PAPER = { least: FINEST_RATIO, most: 4 };

describe("an axis", () => {
  it("fits the saw-tooth and does not begin at zero, in as many steps as there is room for", () => {
    const ticks = (steps: typeof CHART) => fittedAxis([0.213, 0.287, 0.315], [], steps).ticks;
    expect(ticks(CHART)).toEqual([0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32]);
    expect(ticks(PAPER)).toEqual([0.2, 0.25, 0.3, 0.35]);
  });

  const ratios = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 });
  const steps = fc.record({ least: fc.constant(FINEST_RATIO), most: fc.integer({ min: 3, max: 8 }) });

  it("holds every value of its lines, in round ticks for which there is room", () => {
    fc.assert(
      fc.property(ratios, ratios, steps, (values, others, room) => {
        const axis = fittedAxis(values, others, room);
        for (const value of values) expect(sideOf(value, axis)).toBeNull();
        expect(axis.ticks.length).toBeGreaterThanOrEqual(3);
        expect(axis.ticks.length).toBeLessThanOrEqual(room.most + 1);
        expect([axis.ticks[0], axis.ticks.at(-1)]).toEqual([axis.min, axis.max]);
        expect(axis.min).toBeGreaterThanOrEqual(0);
        const step = axis.ticks[1]! - axis.ticks[0]!;
        const lead = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6));
        expect([1, 2, 2.5, 5]).toContain(lead);
        for (const tick of axis.ticks) expect(Math.abs(tick / step - Math.round(tick / step))).toBeLessThan(1e-6);
      }),
    );
  });

  it("takes in what is near and leaves out what is far", () => {
    const axis = fittedAxis([0.213, 0.287, 0.315], [0.61, 0.3215, 0.19], CHART);
    expect([0.3215, 0.19, 0.61].map((value) => sideOf(value, axis))).toEqual([null, null, "above"]);
    expect(sideOf(0.61, fittedAxis([0.55, 0.6], [0.61], PAPER))).toBeNull();
  });

  it("does not make mountains of tenths of a point", () => {
    const { min, max, ticks } = fittedAxis([0.287, 0.287], [], CHART);
    expect(max - min).toBeGreaterThanOrEqual(0.002 - 1e-12);
    expect(ticks).toHaveLength(3);
  });

  it("is there even when nothing is known", () => {
    expect(fittedAxis([], [], CHART).ticks.length).toBeGreaterThanOrEqual(3);
    expect(sideOf(0.61, fittedAxis([], [0.61], CHART))).toBeNull();
  });
});

it("measures from the top", () => {
  const axis = { min: 0.2, max: 0.3, ticks: [] };
  expect([0.3, 0.25, 0.2].map((value) => Math.round(depthOf(value, axis) * 100) / 100)).toEqual([0, 0.5, 1]);
});
