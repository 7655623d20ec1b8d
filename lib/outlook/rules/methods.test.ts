import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "../schema";
import { combined, seasonalNaive } from "./methods";
import { seasonOf } from "./season";

const AHEAD = 18;
const people = fc.integer({ min: 0, max: 1_000_000 });
const level = fc.integer({ min: 0, max: 100_000 });
/** Three to five years in which some months are missing, never the last one and never the same month every year. */
const series = fc
  .array(people, { minLength: 36, maxLength: 60 })
  .chain((values) =>
    fc
      .array(fc.integer({ min: 13, max: 22 }), { maxLength: 3 })
      .map((gaps) => values.map((value, at) => (gaps.includes(at) ? null : value))),
  );

function expectNear(actual: Values | null, expected: Values) {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, step) => {
    if (value === null) expect(actual![step]).toBeNull();
    else expect(actual![step]).toBeCloseTo(value, 2);
  });
}

describe.each([
  ["seasonal naive", seasonalNaive],
  ["the combination", combined],
])("%s", (_, method) => {
  it("goes on with a constant as it is", () => {
    fc.assert(
      fc.property(level, fc.integer({ min: 24, max: 60 }), (value, length) => {
        expectNear(method(new Array<number>(length).fill(value), AHEAD), new Array<number>(AHEAD).fill(value));
      }),
    );
  });

  it("repeats a season that repeats itself", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 12, maxLength: 12 }), fc.integer({ min: 24, max: 60 }), (year, n) => {
        const at = (month: number) => year[month % 12]!;
        const past = Array.from({ length: n }, (_, month) => at(month));
        const future = Array.from({ length: AHEAD }, (_, step) => at(n + step));
        expectNear(method(past, AHEAD), future);
      }),
    );
  });

  it("moves with what it is given, in another unit and from another zero", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -1000, max: 1000 }),
        (values, unit, zero) => {
          const move = (value: number | null) => (value === null ? null : value * unit + zero);
          expectNear(method(values.map(move), AHEAD), method(values, AHEAD)!.map(move));
        },
      ),
    );
  });
});

describe("the combination", () => {
  it("follows a rise that seasonal naive is a year behind", () => {
    const rise = Array.from({ length: 48 }, (_, month) => 1000 + 10 * month);
    expect(seasonalNaive(rise, 12)[11]).toBe(1470);
    const [next, year] = [combined(rise, 12)![0]!, combined(rise, 12)![11]!];
    expect(next).toBeGreaterThan(1470);
    expect(next).toBeLessThanOrEqual(1480);
    expect(year).toBeGreaterThan(1500);
  });

  it("says nothing before two years show every month", () => {
    expect(combined(new Array<number>(23).fill(5), 1)).toBeNull();
    expect(combined(new Array<number>(24).fill(5), 1)).not.toBeNull();
  });
});

describe("a missing month", () => {
  const gap = (length: number, ...at: number[]): Values =>
    Array.from({ length }, (_, month) => (at.includes(month) ? null : 100));

  it("is missing in what seasonal naive says a year later, not 0", () => {
    expect(seasonalNaive(gap(24, 14), 12)[2]).toBeNull();
    expect(combined(gap(36, 26), 12)![2]).toBeNull();
  });

  it("lowers nothing", () => {
    expect(seasonOf(gap(36, 20))!.map(Math.abs)).toEqual(new Array(12).fill(0));
    expect(combined(gap(36, 20, 21), 12)).toEqual(new Array(12).fill(100));
  });

  it("leaves the season unknown where no year shows that month", () => {
    expect(seasonOf(gap(24, 10))).toBeNull();
  });
});
