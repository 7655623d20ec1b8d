import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, periodOf, periodsFrom, type Period } from "@/lib/core/period";
import type { SeriesPoint } from "@/lib/coverage/schema";
import { areaOf, pointOf } from "@/tests/support/coverage-examples";
import type { Outlook } from "../schema";
import { NEEDED_MONTHS, outlookOf } from "./outlook";

const FIRST = periodOf(2020, 1);
const WORKERS = 100_000;

/** Months from January 2020 on; `more` says what is special about one. */
function months(people: readonly number[], more: (at: number) => Partial<SeriesPoint> = () => ({})): SeriesPoint[] {
  return people.map((count, at) => pointOf(addMonths(FIRST, at), areaOf(count, WORKERS, more(at))));
}

const rising = (length: number) => Array.from({ length }, (_, at) => 20_000 + 100 * at + (at % 12 === 11 ? 2000 : 0));
const lastOf = (series: readonly SeriesPoint[]): Period => series.at(-1)!.period;
const projected = (series: readonly SeriesPoint[], from = lastOf(series)) => outlookOf(series, from) as Outlook;

describe("an outlook", () => {
  it("goes on from the month shown, over its workers, with an interval around each month", () => {
    const people = fc.array(fc.integer({ min: 0, max: 150_000 }), { minLength: NEEDED_MONTHS + 1, maxLength: 60 });
    fc.assert(
      fc.property(people, (counts) => {
        const { from, workers, months: ahead } = projected(months(counts));
        expect(workers).toBe(WORKERS);
        expect(ahead.map(({ period }) => period)).toEqual(
          periodsFrom(addMonths(from, 1), addMonths(from, ahead.length)),
        );
        for (const { low, coverage, high, people: count, error, naiveError, method } of ahead) {
          expect(low).toBeLessThanOrEqual(coverage);
          expect(high).toBeGreaterThanOrEqual(coverage);
          expect(count).toBe(Math.round(coverage * WORKERS));
          expect(error).toBeLessThanOrEqual(naiveError);
          expect(method === "naive").toBe(error === naiveError);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of a past month knows nothing that came after it", () => {
    const series = months(rising(60));
    const past = addMonths(FIRST, 44);
    expect(outlookOf(series, past)).toEqual(outlookOf(series.slice(0, 45), past));
    expect(projected(series, past).from).toBe(past);
  });

  it("takes people of an area where some are silent as its coverage makes of all its workers", () => {
    const reported = { n: 1, of: 2, workers: WORKERS / 2, byTotal: 0 };
    const whole = projected(months(rising(50)));
    const half = projected(
      months(
        rising(50).map((count) => count / 2),
        () => ({ reported }),
      ),
    );
    half.months.forEach((month, index) => {
      expect(month.coverage).toBeCloseTo(whole.months[index]!.coverage, 10);
    });
  });
});

describe("no outlook", () => {
  it("where the month itself has no figure, is silent for most of its area, or has nothing to divide by", () => {
    const series = months(rising(40));
    expect(outlookOf(series, addMonths(lastOf(series), 1))).toEqual({ why: "no-figure" });
    expect(outlookOf([], FIRST)).toEqual({ why: "no-figure" });
    const last = (at: number, more: Partial<SeriesPoint>) => (at === 39 ? more : {});
    const few = months(rising(40), (at) => last(at, { flags: ["few-reports"] }));
    expect(outlookOf(few, lastOf(few))).toEqual({ why: "no-figure" });
    const none = months(rising(40), (at) => last(at, { workers: null, coverage: null }));
    expect(outlookOf(none, lastOf(none))).toEqual({ why: "no-workers" });
  });

  it("before enough months are known to test it", () => {
    const enough = months(rising(NEEDED_MONTHS + 1));
    expect(projected(enough).months.map(({ ahead, tests }) => [ahead, tests])).toEqual([
      [1, 9],
      [2, 8],
    ]);
    const few = enough.slice(0, NEEDED_MONTHS - 1);
    expect(outlookOf(few, lastOf(few))).toEqual({ why: "few-months", known: NEEDED_MONTHS - 1 });
  });

  it("that joins simulated months to real ones", () => {
    const series = months(rising(60), (at) => ({ simulated: at < 45 }));
    expect(outlookOf(series, lastOf(series))).toEqual({ why: "few-months", known: 15 });
    expect(projected(series, addMonths(FIRST, 44)).simulated).toBe(true);
  });

  it("over too many gaps", () => {
    const series = months(rising(60)).filter((_, at) => at % 3 !== 1);
    expect(outlookOf(series, lastOf(series))).toEqual({ why: "gaps", known: 40 });
  });
});
