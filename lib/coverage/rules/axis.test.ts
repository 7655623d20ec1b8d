import fc from "fast-check";
import { expect, it } from "vitest";
import { fittedAxis } from "./axis";

it("a saw-tooth far below its target fills the axis, and the target is left out of it", () => {
  const axis = fittedAxis([0.263, 0.287, 0.314], 0.61);
  expect(axis).toMatchObject({ reaches: false });
  expect((0.314 - 0.263) / (axis.to - axis.from)).toBeGreaterThanOrEqual(0.5);
  expect(fittedAxis([0.55, 0.6], 0.61).reaches).toBe(true);
});

it("any values lie on their axis, between two and seven ticks, and so does a target that is near", () => {
  const ratio = fc.double({ min: 0, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.array(ratio, { minLength: 1, maxLength: 24 }), fc.option(ratio), (values, target) => {
      const { from, to, ticks, reaches } = fittedAxis(values, target);
      const drawn = reaches ? [...values, target!] : values;
      for (const value of drawn) {
        expect(value).toBeGreaterThanOrEqual(from - 1e-6);
        expect(value).toBeLessThanOrEqual(to + 1e-6);
      }
      expect(to).toBeGreaterThan(from);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
