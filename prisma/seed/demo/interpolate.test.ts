import { expect, it } from "vitest";
import { interpolate, type Knot } from "./interpolate";

const knots: Knot[] = [
  [0, 10],
  [10, 20],
  [12, 0],
];

it.each([
  [-5, 10],
  [0, 10],
  [5, 15],
  [10, 20],
  [11, 10],
  [99, 0],
])("reads the line through the knots at %d", (at, value) => {
  expect(interpolate(knots, at)).toBe(value);
});

it("needs a knot", () => {
  expect(() => interpolate([], 1)).toThrow(RangeError);
});
