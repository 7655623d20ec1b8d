import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import type { Track, Values } from "../schema";
import { AHEAD, LEAST_MONTHS, LEAST_TESTS, planAt, trialsOf } from "./back-test";
import { addBackTests, backTestOf, NOTHING_TESTED } from "./tally";
import { widthsOf } from "./widths";

const WORKERS = 2_000_000;
const people = fc.integer({ min: 0, max: 1_000_000 });
const months = fc.array(fc.option(people, { freq: 30 }), { minLength: 40, maxLength: 70 });

function track(values: Values): Track {
  return {
    first: periodOf(2020, 1),
    people: values,
    workers: values.map(() => WORKERS),
    coverage: values.map((value) => (value === null ? null : value / WORKERS)),
  };
}

describe("a back-test", () => {
  it("never looks at later months", () => {
    fc.assert(
      fc.property(months, months, fc.integer({ min: 24, max: 38 }), (values, others, at) => {
        const [one, other] = [track(values), track([...values.slice(0, at + 1), ...others])];
        const until = (of: Track) => trialsOf(of).filter((trial) => trial.at <= at);
        expect(until(other)).toEqual(until(one));
        expect(planAt(other, trialsOf(other), at)).toEqual(planAt(one, trialsOf(one), at));
      }),
      { numRuns: 30 },
    );
  });

  it("forecasts from the month that ends two years on, and from none that is missing", () => {
    const values = Array.from({ length: 40 }, (_, month) => (month === 30 ? null : 1000 + month));
    expect(trialsOf(track(values)).map(({ at }) => at)).toEqual([23, 24, 25, 26, 27, 28, 29, ...range(31, 39)]);
  });

  it("leaves out what was silent for more than a fifth of its time", () => {
    const values = Array.from({ length: 40 }, (_, month) => (month >= 13 && month < 22 ? null : 1000));
    expect(trialsOf(track(values))).toEqual([]);
  });

  it("says of a distance only what enough tests say, and tells the same of a constant as of nothing wrong", () => {
    const flat = track(new Array<number>(LEAST_MONTHS + LEAST_TESTS + 2).fill(700));
    const plan = planAt(flat, trialsOf(flat), flat.people.length - 1);
    expect(plan.map(({ tests }) => tests)).toEqual([10, 9, 8]);
    for (const { method, width } of plan) expect([method, Math.round(width * 1e6)]).toEqual(["naive", 0]);
  });

  it("takes the combination where it missed by less", () => {
    const rise = track(Array.from({ length: 50 }, (_, month) => 10_000 + 300 * month));
    const plan = planAt(rise, trialsOf(rise), 49);
    expect(plan).toHaveLength(AHEAD);
    for (const { method, combined, naive } of plan) {
      expect(method).toBe("combined");
      expect(combined).toBeLessThan(naive);
    }
  });

  it("counts what it judged, and of how many regions", () => {
    const rise = track(Array.from({ length: 50 }, (_, month) => 10_000 + 300 * month));
    const one = backTestOf(rise);
    const two = addBackTests(addBackTests(NOTHING_TESTED, one), one);
    expect(two.regions).toBe(2);
    expect(two.origins).toBe(2 * one.origins);
    // The first origin that has eight tests behind it is judged by the month after it, and so is each but the last.
    expect(one.horizons[0]!.count).toBe(50 - LEAST_MONTHS - LEAST_TESTS);
    expect(two.horizons[0]!.count).toBe(2 * one.horizons[0]!.count);
    expect(backTestOf(track(new Array<null>(60).fill(null)))).toMatchObject({ regions: 0, origins: 0 });
  });
});

describe("the interval", () => {
  const misses = fc.array(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 8, maxLength: 30 }), {
    minLength: 1,
    maxLength: AHEAD,
  });

  it("never narrows farther ahead and is never wider than the widest miss", () => {
    fc.assert(
      fc.property(misses, (all) => {
        const widths = widthsOf(all);
        expect(widths).toHaveLength(all.length);
        const most = Math.max(...all.flat());
        widths.forEach((width, index) => {
          expect(width).toBeGreaterThanOrEqual((widths[index - 1] ?? 0) - 1e-9);
          expect(width).toBeLessThanOrEqual(most + 1e-9);
        });
      }),
    );
  });

  it("is the miss that eight in ten tests, and the next one, stay within", () => {
    expect(widthsOf([[1, 2, 3, 4, 5, 6, 7, 8, 9]])).toEqual([8]);
    expect(widthsOf([[9, 8, 7, 6, 5, 4, 3, 2, 1, 10]])).toEqual([9]);
  });

  it("shares what would narrow", () => {
    expect(widthsOf([new Array<number>(9).fill(4), new Array<number>(9).fill(2)])).toEqual([3, 3]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
