import type { Period } from "@/lib/core/period";
import type { SearchParams } from "@/lib/core/reading-parameters";
import type { Office, Region } from "@/lib/regions/schema";
import type { Standing } from "./standing";

/** What a list of regions can be narrowed to by how a region stands in the month. */
export const STATUSES = ["di-bawah", "tercapai", "di-atas-100", "naik", "turun", "baru", "belum-lapor"] as const;
export type Status = (typeof STATUSES)[number];

export const KINDS = ["kabupaten", "kota"] as const;

/** How a list of regions is narrowed; null is not at all. */
export type RegionFilter = {
  province: string | null;
  office: Office | null;
  kind: (typeof KINDS)[number] | null;
  status: Status | null;
};

/** What is not known in the address narrows nothing; the form then shows that it does not. */
export function regionFilterOf(
  params: SearchParams,
  regions: readonly Region[],
  offices: readonly Office[],
): RegionFilter {
  return {
    province: regions.find(({ code, level }) => level === "PROVINCE" && code === params.provinsi)?.code ?? null,
    office: offices.find(({ id }) => id === params.kanwil) ?? null,
    kind: KINDS.find((each) => each === params.jenis) ?? null,
    status: STATUSES.find((each) => each === params.status) ?? null,
  };
}

/** What tells how a region stands besides its own standing. */
type Around = { standings: ReadonlyMap<string, Standing>; firstMonth: ReadonlyMap<string, Period> };

export function matchesFilter(region: Region, filter: RegionFilter, around: Around): boolean {
  const { province, office, kind, status } = filter;
  return (
    (province === null || region.parentCode === province) &&
    (office === null || office.regions.has(region.code)) &&
    (kind === null || region.kind?.toLowerCase() === kind) &&
    (status === null || hasStatus(around.standings.get(region.code), status, around))
  );
}

export function hasStatus(standing: Standing | undefined, status: Status, around: Around): boolean {
  if (!standing) return false;
  const { area, coverage, gap, inTotal, meets, change } = standing;
  switch (status) {
    case "di-bawah":
      return gap !== null && gap > 0;
    case "tercapai":
      return meets === true;
    case "di-atas-100":
      return coverage !== null && coverage > 1;
    case "naik":
      return change !== null && change > 0;
    case "turun":
      return change !== null && change < 0;
    case "baru":
      return around.firstMonth.has(area.region.code);
    case "belum-lapor":
      return area.participants === null && inTotal === null;
  }
}
