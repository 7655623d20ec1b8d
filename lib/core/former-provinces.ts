import type { RegionLevel } from "./vocabulary";

/**
 * A province as it was until it was divided. Its code is one that neither Kemendagri nor BPS gives: the old number, which a
 * part of it has kept, and L for "lama".
 */
export type FormerProvince = {
  code: string;
  name: string;
  /** The day of the law that divided it, `YYYY-MM-DD`. Tables went on counting 34 provinces for more than a year. */
  until: string;
  /** The provinces of today that it became; the first one has kept its name and its code. */
  successors: readonly [string, ...string[]];
};

/** UU 14, 15 and 16 of 2022 (Papua Selatan, Tengah, Pegunungan) and UU 29 of 2022 (Papua Barat Daya). */
export const FORMER_PROVINCES: readonly FormerProvince[] = [
  { code: "91L", name: "Papua sebelum pemekaran", until: "2022-07-25", successors: ["91", "93", "94", "95"] },
  { code: "92L", name: "Papua Barat sebelum pemekaran", until: "2022-12-08", successors: ["92", "96"] },
];

/** @returns the province that one of today was a part of until 2022; null for most */
export function formerProvinceOf(provinceCode: string): FormerProvince | null {
  return FORMER_PROVINCES.find(({ successors }) => successors.includes(provinceCode)) ?? null;
}

export function isFormerProvince(code: string): boolean {
  return FORMER_PROVINCES.some((former) => former.code === code);
}

/** @returns the province with those that were split off it, which older tables still list below its name */
export function withSplitOff(provinceCode: string): readonly string[] {
  const former = FORMER_PROVINCES.find(({ successors }) => successors[0] === provinceCode);
  return former?.successors ?? [provinceCode];
}

/** Whether a region of the database is one of today's tree. */
export function isOfToday<R extends { level: RegionLevel | "FORMER_PROVINCE" }>(
  region: R,
): region is R & { level: RegionLevel } {
  return region.level !== "FORMER_PROVINCE";
}
