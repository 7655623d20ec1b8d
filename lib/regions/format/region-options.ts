import { NATION, provinceOf } from "@/lib/core/region-code";
import { regionBy } from "../rules";
import type { Region } from "../schema";

/** @returns every region to choose from: the nation, the provinces, then the regencies below the name of their province */
export function regionOptions(regions: readonly Region[]): { value: string; label: string; group?: string }[] {
  const of = (level: Region["level"]) => regions.filter((region) => region.level === level);
  return [
    { value: NATION, label: regionBy(regions, NATION).name },
    ...of("PROVINCE").map(({ code, name }) => ({ value: code, label: name, group: "Provinsi" })),
    ...of("REGENCY").map(({ code, name }) => {
      return { value: code, label: name, group: regionBy(regions, provinceOf(code)).name };
    }),
  ];
}
