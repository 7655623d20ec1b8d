import type { RegionLevel } from "./vocabulary";

// Kemendagri codes as text: `00` the nation, `35` a province, `35.74` a regency. `11.10` keeps its zero.

/** The code of the whole country. */
export const NATION = "00";

/** @returns the code of the province that a region lies in or is */
export function provinceOf(code: string): string {
  return code.slice(0, 2);
}

export function levelOf(code: string): RegionLevel {
  return code === NATION ? "NATION" : code.includes(".") ? "REGENCY" : "PROVINCE";
}

/** @returns whether the region lies in the area: itself, a regency of the province, or anything of the nation */
export function isWithin(areaCode: string, regionCode: string): boolean {
  return areaCode === NATION || regionCode === areaCode || regionCode.startsWith(`${areaCode}.`);
}

/** @returns the region, its province and the nation, nearest first */
export function lineOf(code: string): string[] {
  return [...new Set([code, provinceOf(code), NATION])];
}
