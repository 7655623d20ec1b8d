import type { Db } from "@/lib/db/client";
import type { BranchCoverage } from "./rules";

/** Who covers what since when, for the question what a scope reaches; the caller has asked who may know it. */
export async function readBranchCoverage(db: Db): Promise<BranchCoverage> {
  const [rows, branches] = await Promise.all([
    db.branchRegion.findMany({ select: { branchId: true, regionCode: true, validFrom: true, validTo: true } }),
    db.branch.findMany({ select: { id: true, kanwilId: true } }),
  ]);
  const dayOfDate = (date: Date) => date.toISOString().slice(0, 10);
  const branchRegions = rows.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validFrom: dayOfDate(validFrom),
    validTo: validTo && dayOfDate(validTo),
  }));
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
