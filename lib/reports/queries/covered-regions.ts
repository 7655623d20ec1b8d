import type { Db } from "@/lib/db/client";
import { covers, dayOf, rowsOf, type BranchCoverage } from "@/lib/access/rules";
import type { ReportKey } from "../schema";
import type { MonthRules } from "./month-rules";

/** A regency by its code, `Kota Blitar`. */
export type CoveredRegion = { code: string; name: string };

/** @returns the regencies that the actor's scope covers for the month, by code; none for whoever has no scope */
export async function readOwnMonth(tx: Db, { actor, coverage, period }: MonthRules): Promise<CoveredRegion[]> {
  if (!("scope" in actor)) return [];
  const day = dayOf(period);
  return (await readRegencies(tx)).filter(({ code }) => covers(actor.scope, coverage, code, day));
}

/** @returns the regencies of the branches that cover the region for the month: those whose rows stand in one form */
export async function readFormOf(
  tx: Db,
  { coverage, period }: MonthRules,
  regionCode: string,
): Promise<CoveredRegion[]> {
  const day = dayOf(period);
  const branches = branchesOf(coverage, { regionCode, period });
  const inForm = (code: string) =>
    code === regionCode || branches.some((branchId) => covers({ kind: "BRANCH", branchId }, coverage, code, day));
  return (await readRegencies(tx)).filter(({ code }) => inForm(code));
}

/** @returns ids of the branches that cover the region for the month */
export function branchesOf(coverage: BranchCoverage, { regionCode, period }: ReportKey): string[] {
  const ids = [...new Set(rowsOf(coverage, regionCode).map(({ branchId }) => branchId))];
  const day = dayOf(period);
  return ids.filter((branchId) => covers({ kind: "BRANCH", branchId }, coverage, regionCode, day));
}

/** @returns what a region is called; of a code that names none, the code */
export async function readRegionName(tx: Db, code: string): Promise<string> {
  const region = await tx.region.findUnique({ where: { code }, select: { name: true } });
  return region?.name ?? code;
}

/** @returns what regions are called, by code; a code that names none is absent */
export async function readRegionNames(tx: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { code: { in: [...new Set(codes)] } };
  const regions = await tx.region.findMany({ where, select: { code: true, name: true } });
  return new Map(regions.map(({ code, name }) => [code, name]));
}

/** @returns every regency, by code */
export async function readRegencies(tx: Db): Promise<CoveredRegion[]> {
  return tx.region.findMany({
    where: { level: "REGENCY" },
    select: { code: true, name: true },
    orderBy: { code: "asc" },
  });
}
