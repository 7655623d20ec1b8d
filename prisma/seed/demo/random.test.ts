import { describe, expect, it } from "vitest";
import { bell, drift, uniform } from "./random";

const keys = Array.from({ length: 5000 }, (_, index) => `key|${index}`);
const mean = (values: number[]) => values.reduce((one, other) => one + other, 0) / values.length;

describe("numbers from a key", () => {
  it("gives the same number for the same key and another for another", () => {
    expect(uniform("35.74|2021-09")).toBe(uniform("35.74|2021-09"));
    expect(uniform("35.74|2021-09")).not.toBe(uniform("35.74|2021-10"));
  });

  it("spreads evenly over 0 to 1", () => {
    const values = keys.map(uniform);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 1);
  });

  it("is bell-shaped with variance 1 and never beyond 3", () => {
    const values = keys.map(bell);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(3);
    expect(Math.abs(mean(values))).toBeLessThan(0.05);
    expect(Math.abs(mean(values.map((value) => value ** 2)) - 1)).toBeLessThan(0.1);
  });

  it("drifts without a break where the direction changes", () => {
    expect(drift("a", 6, 6)).toBeCloseTo(drift("a", 6 - 1e-9, 6), 6);
  });
});
