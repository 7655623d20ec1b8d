import fc from "fast-check";

/** How numbers are rounded when they are printed; `cut` drops what follows. */
export type Way = "half-up" | "half-even";

/** How an author prints: counts in units, the percentage with decimals. */
export type Style = { unit: number; workersUnit: number; decimals: number; way: Way };

/** @returns part / whole, both 0 or more, as the whole number it is rounded to; in whole numbers, so halves are exact */
function rounded(part: bigint, whole: bigint, way: Way): bigint {
  const [quotient, rest] = [part / whole, part % whole];
  if (2n * rest !== whole) return 2n * rest > whole ? quotient + 1n : quotient;
  return way === "half-up" || quotient % 2n === 1n ? quotient + 1n : quotient;
}

export function inUnits(count: number, unit: number, way: Way): number {
  return unit * Number(rounded(BigInt(count), BigInt(unit), way));
}

export function percentOf(part: number, whole: number, decimals: number, way: Way): number {
  return Number(rounded(BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(whole), way)) / 10 ** decimals;
}

const way = fc.constantFrom<Way>("half-up", "half-even");
const unit = fc.constantFrom(1, 1, 1, 10, 100, 1_000, 1_000, 10_000, 100_000, 1_000_000);
export const style: fc.Arbitrary<Style> = fc.record({
  unit,
  workersUnit: unit,
  decimals: fc.integer({ min: 0, max: 3 }),
  way,
});

/** @returns the unit, or the largest below it of which the count still has ten */
export function fitting(count: number, unit: number): number {
  let fits = unit;
  while (fits > 1 && count < fits * 10) fits /= 10;
  return fits;
}
