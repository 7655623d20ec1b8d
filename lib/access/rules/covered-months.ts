import { NATION } from "@/lib/core/region-code";
import type { Period } from "@/lib/core/period";
import type { BranchCoverage } from "../rules";
import type { Scope } from "../schema";

/** Everything within an area (itself, a province's regencies, all of `00`) in the months from `from` up to, not including, `until`. */
export type CoveredMonths = { area: string; from: Period; until: Period | null };

const EARLIEST = "1900-01" as Period;

/**
 * The same as asking `covers` for every region on `dayOf` every month, as a list that a database can filter by: a period
 * that begins within a month holds on its last day, and one that ends within it does not.
 */
export function monthsCovered(scope: Scope, { branchRegions, branches }: BranchCoverage): CoveredMonths[] {
  const byBranch = (branchIds: readonly string[]) =>
    branchRegions
      .filter(({ branchId }) => branchIds.includes(branchId))
      .map(({ regionCode, validFrom, validTo }) => ({
        area: regionCode,
        from: validFrom.slice(0, 7) as Period,
        until: validTo === null ? null : (validTo.slice(0, 7) as Period),
      }));
  switch (scope.kind) {
    case "REGION":
      return [{ area: scope.regionCode, from: EARLIEST, until: null }];
    case "BRANCH":
      return byBranch([scope.branchId]);
    case "KANWIL":
      return byBranch(branches.filter(({ kanwilId }) => kanwilId === scope.kanwilId).map(({ id }) => id));
    case "ALL":
      return [{ area: NATION, from: EARLIEST, until: null }];
  }
}
