import type { Region, RegionAlias } from "../schema";

/** @returns what a region can be found by in a list: its names and codes, its province, and the short forms of both */
export function wordsOfRegions(
  regions: readonly Region[],
  aliases: readonly RegionAlias[],
): (region: Region) => string {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const other = new Map<string, string>();
  for (const { regionCode, alias } of aliases) other.set(regionCode, `${other.get(regionCode) ?? ""} ${alias}`);
  const short = (code: string) => other.get(code) ?? "";
  return ({ code, bpsCode, name, level, parentCode }) => {
    const around = level === "REGENCY" ? (parentCode ?? "") : "";
    return [name, short(code), names.get(around) ?? "", short(around), code, bpsCode ?? ""].join(" ");
  };
}
