import { isWithin } from "@/lib/core/region-code";
import { monthOf, yearOf, type Period } from "@/lib/core/period";
import type { Scope } from "./schema";

/** A calendar day as `YYYY-MM-DD`; such texts compare as the days do. */
export type IsoDate = string;

/** A branch covers a region from a day on, up to but not including `validTo`; null where it still does. */
export type BranchRegion = { branchId: string; regionCode: string; validFrom: IsoDate; validTo: IsoDate | null };

/** Who covers what since when, as far as it is needed for one question; read beforehand. */
export type BranchCoverage = {
  branchRegions: readonly BranchRegion[];
  /** the Kanwil of each branch */
  branches: readonly { id: string; kanwilId: string }[];
};

export const NO_BRANCHES: BranchCoverage = { branchRegions: [], branches: [] };

/**
 * The day on which a month's scope is judged: its last one, as the count is taken then. A region that changed its
 * branch in the middle of a month belongs to the new branch for that month, and stays with the old one before.
 */
export function dayOf(period: Period): IsoDate {
  const days = new Date(Date.UTC(yearOf(period), monthOf(period), 0)).getUTCDate();
  return `${period}-${String(days).padStart(2, "0")}`;
}

/** @returns whether the scope reaches the region on that day */
export function covers(scope: Scope, coverage: BranchCoverage, regionCode: string, date: IsoDate): boolean {
  const byBranch = (branchIds: readonly string[]) =>
    rowsOf(coverage, regionCode).some((row) => branchIds.includes(row.branchId) && isInForce(row, date));
  switch (scope.kind) {
    case "REGION":
      return isWithin(scope.regionCode, regionCode);
    case "BRANCH":
    case "KANWIL": {
      const within = branchesWithin(scope, coverage);
      return within === "all" || byBranch(within);
    }
    case "ALL":
      return true;
  }
}

const byRegion = new WeakMap<readonly BranchRegion[], Map<string, BranchRegion[]>>();

/** @returns which branches cover a region, or once did; sorted by region once, as all of 514 are often asked about */
export function rowsOf({ branchRegions }: BranchCoverage, regionCode: string): readonly BranchRegion[] {
  let sorted = byRegion.get(branchRegions);
  if (!sorted) {
    sorted = new Map();
    for (const row of branchRegions) sorted.set(row.regionCode, [...(sorted.get(row.regionCode) ?? []), row]);
    byRegion.set(branchRegions, sorted);
  }
  return sorted.get(regionCode) ?? [];
}

/** @returns the branches whose matters the scope reaches, whatever they cover; `all` where it reaches those of nobody, too */
export function branchesWithin(
  scope: Scope,
  { branches }: Pick<BranchCoverage, "branches">,
): readonly string[] | "all" {
  switch (scope.kind) {
    case "REGION":
      return [];
    case "BRANCH":
      return [scope.branchId];
    case "KANWIL":
      return branches.filter(({ kanwilId }) => kanwilId === scope.kanwilId).map(({ id }) => id);
    case "ALL":
      return "all";
  }
}

function isInForce({ validFrom, validTo }: BranchRegion, date: IsoDate): boolean {
  return validFrom <= date && (validTo === null || date < validTo);
}
