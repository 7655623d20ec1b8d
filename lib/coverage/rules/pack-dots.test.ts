import fc from "fast-check";
import { expect, it } from "vitest";
import { packDots } from "./pack-dots";

const FIVE = { width: 10, rows: 5 };

it("keeps dots with room on the line and puts the others beside it, in the order given", () => {
  expect(packDots([40, 0, 20], FIVE)).toEqual([0, 0, 0]);
  expect(packDots([8, 0, 4, 14], FIVE)).toEqual([2, 0, 1, 0]);
});

it("covers no dot while at most as many as there are rows are near each other", () => {
  const place = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 80 }), (places) => {
      const packed = packDots(places, FIVE);
      expect(packed).toHaveLength(places.length);
      for (const [index, row] of packed.entries()) {
        expect(row).toBeLessThan(FIVE.rows);
        const at = places[index]!;
        const crowd = places.filter((other) => other > at - 2 * FIVE.width && other < at + 2 * FIVE.width).length;
        const isCovered = packed.some(
          (other, one) => one !== index && other === row && Math.abs(places[one]! - at) < FIVE.width,
        );
        expect(isCovered && crowd <= FIVE.rows).toBe(false);
      }
    }),
  );
});

it("lays too many over each other evenly", () => {
  const packed = packDots(Array<number>(20).fill(5), FIVE);
  expect([0, 1, 2, 3, 4].map((row) => packed.filter((each) => each === row).length)).toEqual([4, 4, 4, 4, 4]);
});
