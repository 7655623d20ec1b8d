import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "./apportion";

describe("apportion", () => {
  it("gives the people left over to the largest remainders", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [0.5, 0.3, 0.2])).toEqual([4, 2, 1]);
  });

  it("adds up exactly and is never a person away from the exact share", () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(fc.nat(50_000_000), weights, (total, given) => {
        const parts = apportion(total, given);
        const sum = given.reduce((one, other) => one + other, 0);
        expect(parts.reduce((one, other) => one + other, 0)).toBe(total);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * given[index]!) / sum)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("refuses people without a place and a negative total", () => {
    expect(() => apportion(1, [0, 0])).toThrow(RangeError);
    expect(() => apportion(-1, [1])).toThrow(RangeError);
    expect(apportion(0, [0, 0])).toEqual([0, 0]);
  });
});
