import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binOf, legendOf, type Bin } from "./bins";

const area = (participants: number | null, workers: number) => ({
  participants,
  coverage: participants === null ? null : participants / workers,
  reported: { n: 1, of: 1, workers, byTotal: 0 },
});

describe("bins", () => {
  it("puts the exact side of the target into the colour", () => {
    expect(binOf(area(6096, 10_000), 61)).toBe(3);
    expect(binOf(area(6100, 10_000), 61)).toBe(4);
    expect(binOf(area(0, 10_000), 61)).toBe(0);
    expect(binOf(area(9_782, 10_000), 61)).toBe(6);
    expect(binOf(area(14_782, 10_000), 61)).toBe("over");
    expect(binOf(area(6096, 10_000), null)).toBeNull();
    expect(binOf(area(null, 10_000), 61)).toBeNull();
  });

  it("rises with coverage", () => {
    const counts = fc.tuple(fc.nat(10_000), fc.nat(10_000));
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 150 }), ([a, b], percent) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((count) =>
          Number(binOf(area(count, 10_000), percent)),
        );
        expect(low!).toBeLessThanOrEqual(high!);
      }),
    );
  });

  it("counts every area once in the legend", () => {
    const bins: Bin[] = [0, 0, 3, 4, null, 6];
    const legend = legendOf(bins, 61);
    expect(legend.reduce((sum, entry) => sum + entry.count, 0)).toBe(bins.length);
    expect(legend[4]?.label).toBe("61,0% – 76,3%");
    expect(legendOf(bins, null)[0]?.label).toBe("di bawah 25% target");
  });
});
