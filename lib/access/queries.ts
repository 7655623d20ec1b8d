import type { Db } from "@/lib/db/client";
import type { BranchCoverage } from "./rules";

type StoredCoverage = { covered: [string, string, string, string | null][]; branches: BranchCoverage["branches"] };

/**
 * Who covers what since when, for the question what a scope reaches; the caller has asked who may know it. One row, as pages
 * of one's own ask for it again and again: an object for each of 500 rows takes longer than everything else of it.
 */
export async function readBranchCoverage(db: Db): Promise<BranchCoverage> {
  const [found] = await db.$queryRaw<StoredCoverage[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_array("branchId", "regionCode",
        to_char("validFrom", 'YYYY-MM-DD'), to_char("validTo", 'YYYY-MM-DD'))), '[]') FROM "BranchRegion") AS covered,
      (SELECT coalesce(json_agg(json_build_object('id', "id", 'kanwilId', "kanwilId")), '[]') FROM "Branch") AS branches`;
  const { covered, branches } = found!;
  const branchRegions = covered.map(([branchId, regionCode, validFrom, validTo]) => {
    return { branchId, regionCode, validFrom, validTo };
  });
  return { branchRegions, branches };
}

/** @returns the names of people by id; whoever has been removed is absent */
export async function readPeopleNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** @returns whether an account is an example's, whose password everybody may know; the caller has asked who may know it */
export async function readIsExample(db: Db, userId: string): Promise<boolean> {
  const { isExample } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { isExample: true } });
  return isExample;
}
