import { NATION, provinceOf } from "@/lib/core/region-code";
import type { KnownBase } from "../../schema/check";

/** @returns the employed of the latest year that a statement of that year may have used, at most two years back */
export function employedNear(bases: readonly KnownBase[], year: number): KnownBase | null {
  const known = bases.filter((one) => one.base === "EMPLOYED" && one.year <= year && one.year >= year - 2);
  return known.reduce<KnownBase | null>((best, one) => (best === null || one.year > best.year ? one : best), null);
}

/**
 * Real counts by region with those of provinces and the nation: where all of an area's regencies have the same base and
 * year and nobody counted the area itself, their sum.
 * @param regencies the codes of all regencies
 */
export function withAreas(
  known: ReadonlyMap<string, readonly KnownBase[]>,
  regencies: readonly string[],
): Map<string, KnownBase[]> {
  const all = new Map([...known].map(([code, bases]) => [code, [...bases]]));
  const areas = new Map<string, string[]>([[NATION, [...regencies]]]);
  for (const code of regencies) areas.set(provinceOf(code), [...(areas.get(provinceOf(code)) ?? []), code]);
  for (const [area, codes] of areas) {
    const sums = new Map<string, { sum: KnownBase; regencies: number }>();
    for (const { base, year, value } of codes.flatMap((code) => known.get(code) ?? [])) {
      const key = `${base} ${year}`;
      const before = sums.get(key);
      sums.set(key, {
        sum: { base, year, value: (before?.sum.value ?? 0) + value },
        regencies: (before?.regencies ?? 0) + 1,
      });
    }
    const own = all.get(area) ?? [];
    const summed = [...sums.values()]
      .filter((one) => one.regencies === codes.length)
      .map(({ sum }) => sum)
      .filter((sum) => !own.some(({ base, year }) => base === sum.base && year === sum.year));
    all.set(area, [...own, ...summed]);
  }
  return all;
}
