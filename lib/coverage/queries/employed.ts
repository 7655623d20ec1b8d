import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma } from "@/lib/db/client";
import { readVersions, remember } from "@/lib/db/remembered";
import type { Employed } from "@/lib/published/rules";
import { effectiveWorkers, NOW } from "./effective";

type EmployedByRegion = ReadonlyMap<string, readonly Employed[]>;

const remembered = remember<EmployedByRegion>("workers", 1);

/** @returns the employed people of each region by reference year, real ones only, for reading printed percentages */
export async function readEmployed(actor: Actor): Promise<EmployedByRegion> {
  permit(actor, "read-approved");
  return remembered(await readVersions(), "", async () => {
    const all = Prisma.sql`w."base" = 'EMPLOYED' AND w."segment" = 'ALL'`;
    const rows = await db().$queryRaw<(Employed & { regionCode: string })[]>`
      SELECT "regionCode", "year", "count", "simulated"
      FROM (${effectiveWorkers(all, { data: "real", knownAt: NOW })}) effective`;
    const regions = new Map<string, Employed[]>();
    for (const { regionCode, ...employed } of rows)
      regions.set(regionCode, [...(regions.get(regionCode) ?? []), employed]);
    return regions;
  });
}
