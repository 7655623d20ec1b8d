import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERION_KEYS, MOST_HUNDREDTHS, type Score } from "../schema";
import { CRITERIA, EXAMPLE } from "./criteria";
import { totalOf } from "./total";

const part = fc.integer({ min: 0, max: MOST_HUNDREDTHS });
const score = fc
  .record({ key: fc.constantFrom(...CRITERION_KEYS), one: part, other: part })
  .map(({ key, one, other }): Score => ({ key, score: Math.min(one, other), most: Math.max(one, other) }));
const scores = fc.uniqueArray(score, { selector: ({ key }) => key });

describe("the sum of scores", () => {
  it("of all rows is the sums of any two parts of them", () => {
    fc.assert(
      fc.property(scores, fc.nat({ max: 7 }), (rows, cut) => {
        const [whole, left, right] = [totalOf(rows), totalOf(rows.slice(0, cut)), totalOf(rows.slice(cut))];
        expect(whole).toEqual({
          rows: left.rows + right.rows,
          score: left.score + right.score,
          most: left.most + right.most,
        });
        expect(whole.score).toBeLessThanOrEqual(whole.most);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    const orders = scores.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(orders, ([rows, shuffled]) => {
        expect(totalOf(shuffled)).toEqual(totalOf(rows));
      }),
    );
  });

  it("of nothing is nothing", () => {
    expect(totalOf([])).toEqual({ rows: 0, score: 0, most: 0 });
  });
});

describe("the criteria", () => {
  it("are the seven, each once, with a word of its own", () => {
    expect(CRITERIA.map(({ key }) => key)).toEqual(CRITERION_KEYS);
    expect(new Set(CRITERIA.map(({ word }) => word)).size).toBe(7);
  });

  it("quote a sheet whose values add up to what it prints, to the hundredth", () => {
    expect(CRITERIA.reduce((sum, { example }) => sum + example, 0)).toBe(EXAMPLE.total);
  });
});
