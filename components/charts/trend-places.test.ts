import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeNear, type Point } from "./trend-places";

describe("placeNear", () => {
  const room = { width: 0.4, height: 1, plot: 20, clear: 0.25 };

  it("stands right above a line that ends", () => {
    const line: Point[] = [
      [0, 12],
      [0.7, 10],
    ];
    expect(placeNear([0.7, 10], [line], room)).toMatchObject({ top: 8.625, anchor: "middle" });
  });
  it("covers no line, at the narrowest width and at any wider one", () => {
    const heights = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(heights, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 10 }), (all, last) => {
        const lines = all.map((line) => line.map((y, index): Point => [index / 11, y]));
        lines[0] = lines[0]!.slice(0, last + 1);
        const point = lines[0].at(-1)!;
        const place = placeNear(point, lines, room);
        if (!place) return;
        for (const width of [0.4, 0.1]) {
          const left = point[0] - width * { end: 1, middle: 0.5, start: 0 }[place.anchor];
          for (const line of lines)
            for (let x = Math.max(0, left); x <= Math.min(1, left + width); x += 0.002) {
              const y = heightAt(line, x);
              if (y !== null) expect(y <= place.top || y >= place.top + room.height).toBe(true);
            }
        }
      }),
      { numRuns: 60 },
    );
  });
  it("gives up where lines leave no room", () => {
    const lines = Array.from({ length: 20 }, (_, y): Point[] => [
      [0, y],
      [1, y],
    ]);
    expect(placeNear([0.5, 10], lines, room)).toBeNull();
  });
});

function heightAt(line: readonly Point[], x: number): number | null {
  const to = line.findIndex(([place]) => place >= x);
  if (to < 1) return null;
  const [[x0, y0], [x1, y1]] = [line[to - 1]!, line[to]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
