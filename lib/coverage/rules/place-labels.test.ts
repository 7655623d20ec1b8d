import fc from "fast-check";
import { expect, it } from "vitest";
import { placeLabels, type Label, type Place } from "./place-labels";

type Box = { row: number; at: number; from: number; to: number };

function boxesOf(labels: readonly Label[], places: readonly Place[] | null, factor: number): Box[] {
  return labels.flatMap(({ at, width }, index) => {
    const place = places?.[index];
    if (!place) return [];
    const from = at * factor - (place.ends ? width : 0);
    return [{ row: place.row, at: at * factor, from, to: from + width }];
  });
}

it("puts what fits beside its mark into the rows next to the line", () => {
  const labels = [61, 32, 99].map((at) => ({ at, width: 20 }));
  expect(placeLabels(labels, 100)).toEqual([
    { row: -1, ends: false },
    { row: -1, ends: false },
    { row: 1, ends: true },
  ]);
});

it("finds room on a phone for the seven targets of Kota Bima, three of them beside each other", () => {
  const shares = [61, 32.15, 34.99, 43.92, 62.22, 64.94, 99.5];
  const letters = [9, 12, 10, 12, 9, 9, 11];
  const labels = shares.map((share, index) => ({ at: share * 0.21, width: letters[index]! * 0.6 + 0.5 }));
  expect(placeLabels(labels, 21)?.map(({ row }) => Math.abs(row))).toEqual([2, 2, 1, 2, 1, 1, 3]);
});

it("covers no label and no mark of another label, at this width and at any wider one", () => {
  const label = fc.record({
    at: fc.double({ min: 0, max: 80, noNaN: true }),
    width: fc.double({ min: 1, max: 38, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 9 }), fc.double({ min: 1, max: 4, noNaN: true }), (labels, factor) => {
      const boxes = boxesOf(labels, placeLabels(labels, 80), factor);
      for (const [index, one] of boxes.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(-1e-9);
        expect(one.to).toBeLessThanOrEqual(80 * factor + 1e-9);
        for (const other of boxes.slice(index + 1)) expect(meet(one, other, 0.13 * factor)).toBe(false);
      }
    }),
  );
});

function meet(one: Box, other: Box, together: number): boolean {
  if (Math.sign(one.row) !== Math.sign(other.row)) return false;
  const [near, far] = Math.abs(one.row) < Math.abs(other.row) ? [one, other] : [other, one];
  if (near.row === far.row) return near.from <= far.to && far.from <= near.to;
  return far.at > near.from && far.at < near.to && Math.abs(far.at - near.at) > together;
}

it("gives marks at the same point rows of their own, and gives up where a label is longer than the line", () => {
  const same = Array.from({ length: 4 }, () => ({ at: 61, width: 20 }));
  expect(placeLabels(same, 100)?.map(({ row }) => row)).toEqual([-1, 1, -2, 2]);
  expect(placeLabels([{ at: 50, width: 60 }], 100)).toBeNull();
});
