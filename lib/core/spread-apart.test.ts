import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadApart } from "./spread-apart";

describe("spreadApart", () => {
  const line = (top: number) => ({ top, height: 10 });

  it("leaves names where they want to be when there is room", () => {
    expect(spreadApart([line(80), line(10), line(50)], 100)).toEqual([80, 10, 50]);
  });
  it("shares the room when there is none", () => {
    expect(spreadApart([line(50), line(50), line(50)], 100)).toEqual([40, 50, 60]);
  });
  it("keeps them in the margin and off each other, in the order of their lines", () => {
    const wanted = fc.array(
      fc.record({ top: fc.double({ min: -2, max: 22, noNaN: true }), height: fc.integer({ min: 1, max: 3 }) }),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(wanted, (labels) => {
        const tops = spreadApart(labels, 21);
        const placed = labels
          .map(({ top, height }, index) => ({ wanted: top, top: tops[index]!, height }))
          .sort((a, b) => a.top - b.top);
        placed.forEach(({ top, height }, index) => {
          expect(top).toBeGreaterThanOrEqual(-1e-9);
          expect(top + height).toBeLessThanOrEqual(21 + 1e-9);
          const next = placed[index + 1];
          if (next) {
            expect(next.top).toBeGreaterThanOrEqual(top + height - 1e-9);
            // Names stand in the order of their lines, or one could not tell which is which.
            expect(next.wanted).toBeGreaterThanOrEqual(placed[index]!.wanted - 1e-9);
          }
        });
      }),
    );
  });
});
