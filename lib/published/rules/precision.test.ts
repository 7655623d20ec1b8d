import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inUnits, percentOf, type Way } from "@/tests/support/printed/printing";
import { countRange, cutCountRange, mayGive, mayGiveCut, ratioRange, wholeRange } from "./precision";

const WAYS: Way[] = ["half-up", "half-even"];

const people = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 2_147_483_647 }));
const decimals = fc.integer({ min: 0, max: 2 });
const way = fc.constantFrom(...WAYS);
const unit = fc.constantFrom(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000);

describe("mayGive", () => {
  it("allows 98,2% of 343.000 from 349.000, printed in thousands", () => {
    expect(countRange(343_000, false)).toEqual({ least: 342_500, most: 343_499 });
    expect(mayGive(countRange(343_000, false), countRange(349_000, false), 98.2)).toBe(true);
    expect(mayGive(countRange(343_000, false), countRange(349_000, false), 98.7)).toBe(false);
  });

  it("agrees with whatever was rounded honestly, each number in its own way", () => {
    fc.assert(
      fc.property(people, people, unit, unit, decimals, way, way, way, (part, whole, unitP, unitW, places, a, b, c) => {
        const [printedPart, printedWhole] = [inUnits(part, unitP, a), inUnits(whole, unitW, b)];
        fc.pre(printedWhole > 0 && printedPart > 0);
        const percent = percentOf(part, whole, places, c);
        expect(
          mayGive(countRange(printedPart, unitP > 1), countRange(printedWhole, unitW > 1), percent),
          `${printedPart} / ${printedWhole} = ${percent}`,
        ).toBe(true);
      }),
    );
  });

  it("of exact counts is exactly what one of the two ways of rounding prints", () => {
    fc.assert(
      fc.property(people, people, decimals, fc.integer({ min: -2, max: 2 }), (part, whole, places, off) => {
        const scale = 10 ** places;
        const percent = Math.round(percentOf(part, whole, places, "half-up") * scale + off) / scale;
        fc.pre(percent >= 0);
        // A last zero is not printed, so the percentage may speak to fewer places.
        const printed = String(percent).split(".")[1]?.length ?? 0;
        const exact = (count: number) => ({ least: count, most: count });
        const expected = WAYS.some((each) => percentOf(part, whole, printed, each) === percent);
        expect(mayGive(exact(part), exact(whole), percent)).toBe(expected);
      }),
    );
  });

  it("puts a half on either side that some way of rounding allows, and on no other", () => {
    const exact = (part: number, whole: number, percent: number) =>
      mayGive(countRange(part, false), countRange(whole, false), percent);
    expect([exact(1, 8, 12), exact(1, 8, 13)]).toEqual([true, true]);
    expect([exact(27, 200, 13), exact(27, 200, 14)]).toEqual([false, true]);
  });
});

describe("countRange", () => {
  it("holds exactly the counts that are rounded to the printed one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(10, 100, 1_000), (quotient, size) => {
        fc.pre(quotient % 10 !== 0);
        const { least, most } = countRange(quotient * size, true);
        for (const [count, inside] of [
          [least - 1, false],
          [least, true],
          [most, true],
          [most + 1, false],
        ] as const)
          expect(WAYS.some((each) => inUnits(count, size, each) === quotient * size)).toBe(inside);
      }),
    );
  });

  it("takes zeros for rounding where the statement says so, else from thousands on, down to two digits", () => {
    expect(countRange(2_700_000, true)).toEqual({ least: 2_650_000, most: 2_749_999 });
    expect(countRange(2_700_000, false)).toEqual({ least: 2_650_000, most: 2_749_999 });
    expect(countRange(3_000_000, false)).toEqual({ least: 2_950_000, most: 3_050_000 });
    expect(countRange(9_000, false)).toEqual({ least: 8_500, most: 9_499 });
    expect(countRange(4_500, false)).toEqual({ least: 4_500, most: 4_500 });
    expect(countRange(0, true)).toEqual({ least: 0, most: 0 });
  });
});

it("ratioRange is half a unit of the last printed decimal", () => {
  expect(ratioRange(31).least).toBeCloseTo(0.305, 10);
  expect(ratioRange(31.92).most).toBeCloseTo(0.31925, 10);
});

describe("what was cut off", () => {
  it("is explained, and nothing further away", () => {
    const exact = (count: number) => ({ least: count, most: count });
    expect(mayGiveCut(exact(179_842), exact(563_133), 31.93)).toBe(true);
    expect(mayGiveCut(exact(179_842), exact(563_133), 31.94)).toBe(true);
    expect(mayGiveCut(exact(179_842), exact(563_133), 31.92)).toBe(false);
    expect(mayGiveCut(exact(1), exact(4), 24)).toBe(false);
    expect(cutCountRange(28_000, true)).toEqual({ least: 27_500, most: 28_999 });
    expect(cutCountRange(2_335, false)).toEqual({ least: 2_335, most: 2_335 });
  });

  it("percentages keep the zeros they were printed with", () => {
    const [part, whole] = [4_036, 8_001].map((count) => ({ least: count, most: count }));
    expect(mayGive(part!, whole!, { percent: 50 })).toBe(true);
    expect(mayGive(part!, whole!, { percent: 50, decimals: 1 })).toBe(false);
  });

  it("wholeRange holds every whole that gives the percentage", () => {
    fc.assert(
      fc.property(people, people, decimals, way, (part, whole, places, how) => {
        const percent = percentOf(part, whole, places, how);
        const range = wholeRange({ least: part, most: part }, { percent, decimals: places });
        if (range) expect(range.least <= whole && whole <= range.most).toBe(true);
      }),
    );
  });
});
