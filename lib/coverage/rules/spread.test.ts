import fc from "fast-check";
import { expect, it } from "vitest";
import { placeText } from "../format/spread";
import { placeOf, stripEnd } from "./spread";

const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

it("says in which third a value stands, and its rank from the top", () => {
  expect(placeText(placeOf(5, ten), "daerah Jawa Timur")).toBe(
    "di sepertiga tengah 10 daerah Jawa Timur (urutan 6 dari atas)",
  );
  expect([1, 4, 7, 10].map((own) => placeOf(own, ten).third)).toEqual(["bawah", "tengah", "tengah", "atas"]);
});

it("says no third of a few, and puts equals in the middle", () => {
  expect(placeText(placeOf(2, [1, 2, 3]), "daerah Papua Barat Daya")).toBe(
    "urutan 2 dari atas di antara 3 daerah Papua Barat Daya",
  );
  expect(placeOf(1, Array<number>(9).fill(1)).third).toBe("tengah");
});

it("never puts a higher value into a lower third", () => {
  const order = ["bawah", "tengah", "atas"];
  const values = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 6, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), (all, one, other) => {
      const pair = [all[one % all.length]!, all[other % all.length]!].sort((a, b) => a - b);
      const [low, high] = pair.map((value) => order.indexOf(placeOf(value, all).third!));
      expect(low).toBeLessThanOrEqual(high!);
    }),
  );
});

it("ends a strip behind its values and its target, and lets a few that are far above 100% stand at its end", () => {
  const many = Array.from({ length: 98 }, (_, index) => index / 100);
  expect(stripEnd([0.1, 0.3], 0.61)).toBeCloseTo(0.61 * 1.04);
  expect(stripEnd([0.1, 0.7], null)).toBeCloseTo(0.7 * 1.04);
  expect(stripEnd([...many, 2.25], 0.61)).toBeCloseTo(1.15 * 1.04);
  // Of six, one is not few: nobody would see how far above 100% it is.
  expect(stripEnd([0.13, 0.3, 0.4, 0.5, 1.67, 2.25], 0.61)).toBeCloseTo(2.25 * 1.04);
});
