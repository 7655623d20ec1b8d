import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binOf, binsOf, LARGEST_SHARE, type Bin, type Binned } from "./bins";

const figuresOf = (percents: readonly number[], target: number | null): Binned[] =>
  percents.map((percent) => ({ percent, meets: target === null ? null : percent >= target }));

const edgesOf = (bins: readonly Bin[]) => [bins[0]!.from, ...bins.map(({ to }) => to)];
const countsOf = (figures: readonly Binned[], bins: readonly Bin[]) =>
  bins.map((_, index) => figures.filter((figure) => binOf(figure, bins) === index).length);

/** `count` figures spread evenly over a range. */
const spread = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 0.5)) / count);

describe("the ranges of a map", () => {
  it("are equal steps, and the target is an edge", () => {
    const figures = figuresOf([...spread(5, 55, 90), ...spread(61, 99, 20)], 61);
    expect(edgesOf(binsOf(figures, 61))).toEqual([0, 10, 20, 30, 40, 50, 61, 80, 100]);
  });

  it("become finer until none holds more than 40%", () => {
    const figures = figuresOf([...spread(8, 10, 6), ...spread(10, 20, 213), ...spread(20, 30, 162), 35, 45, 70], 61);
    const bins = binsOf(figures, 61);
    expect(edgesOf(bins).slice(0, 5)).toEqual([5, 10, 15, 20, 25]);
    expect(Math.max(...countsOf(figures, bins)) / figures.length).toBeLessThanOrEqual(LARGEST_SHARE);
  });

  it("without a target go over all figures", () => {
    const bins = binsOf(figuresOf(spread(12, 58, 50), null), null);
    expect(edgesOf(bins)).toEqual([10, 20, 30, 40, 50, 60]);
    expect(bins.every(({ side }) => side === "plain")).toBe(true);
  });

  it("tell two clusters apart that lie far from each other", () => {
    const figures = figuresOf([...spread(20, 21, 50), ...spread(50, 51, 50)], 61);
    expect(Math.max(...countsOf(figures, binsOf(figures, 61)))).toBeLessThanOrEqual(40);
  });

  it("put the exact side of the target into the colour", () => {
    const bins = binsOf([{ percent: 61, meets: false }, { percent: 61, meets: true }, ...figuresOf([30], 61)], 61);
    expect(bins[binOf({ percent: 61, meets: false }, bins)]!.side).toBe("below");
    expect(bins[binOf({ percent: 60.999999, meets: true }, bins)]!.side).toBe("above");
  });

  it("have no end where there are no figures", () => {
    expect(binsOf([], 61)).toEqual([]);
    expect(edgesOf(binsOf(figuresOf([0], 61), 61)).at(-1)).toBe(61);
    expect(edgesOf(binsOf(figuresOf([100], 61), 61))).toEqual([61, 80, 100]);
  });
});

describe("whatever the figures are", () => {
  const percents = fc.array(
    fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 20, max: 24, noNaN: true })),
    {
      minLength: 1,
      maxLength: 120,
    },
  );
  const target = fc.option(fc.constantFrom(32.15, 52.15, 61, 99.5, 20, 26.9), { nil: null });

  it("every one has a range, ranges follow each other, and there are ten at most", () => {
    fc.assert(
      fc.property(percents, target, (list, goal) => {
        const figures = figuresOf(list, goal);
        const bins = binsOf(figures, goal);
        expect(bins.length).toBeLessThanOrEqual(10);
        expect(countsOf(figures, bins).reduce((sum, count) => sum + count, 0)).toBe(list.length);
        bins.forEach(({ from, to }, index) => {
          expect(from).toBeLessThan(to);
          if (index > 0) expect(bins[index - 1]!.to).toBe(from);
        });
        for (const { percent, meets } of figures) {
          const { from, to, side } = bins[binOf({ percent, meets }, bins)]!;
          expect(percent).toBeGreaterThanOrEqual(from);
          expect(percent).toBeLessThanOrEqual(to);
          if (goal !== null) expect(side).toBe(meets ? "above" : "below");
        }
      }),
    );
  });

  it("none holds more than 40%, unless they print the same or are too few", () => {
    fc.assert(
      fc.property(percents, target, (list, goal) => {
        const figures = figuresOf(list, goal);
        const bins = binsOf(figures, goal);
        const alike = list.map(
          (low) => list.filter((percent) => percent >= low && percent <= low + 0.15 + 1e-9).length,
        );
        const least = Math.max(LARGEST_SHARE * list.length, ...alike);
        expect(Math.max(...countsOf(figures, bins))).toBeLessThanOrEqual(least);
      }),
      { numRuns: 300 },
    );
  });

  it("a higher figure never has a lower range", () => {
    fc.assert(
      fc.property(percents, target, (list, goal) => {
        const figures = figuresOf(
          [...list].sort((one, other) => one - other),
          goal,
        );
        const places = figures.map((figure) => binOf(figure, binsOf(figures, goal)));
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
      { numRuns: 50 },
    );
  });
});
