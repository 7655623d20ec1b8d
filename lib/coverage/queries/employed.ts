import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma } from "@/lib/db/client";
import { readVersions, remember } from "@/lib/db/remembered";
import type { Employed } from "@/lib/published/rules";
import { effectiveWorkers } from "./effective";

type EmployedByRegion = ReadonlyMap<string, readonly Employed[]>;

const remembered = remember<EmployedByRegion>("workers", 1);
const rememberedPast = remember<EmployedByRegion>("workers", 4);

/**
 * @param knownAt as of when; null is now
 * @returns the employed people of each region by reference year, real ones only, for reading printed percentages
 */
export async function readEmployed(actor: Actor, knownAt: Date | null): Promise<EmployedByRegion> {
  permit(actor, "read-approved");
  const keeping = knownAt === null ? remembered : rememberedPast;
  return keeping(await readVersions(), knownAt?.toISOString() ?? "", async () => {
    const all = Prisma.sql`w."base" = 'EMPLOYED' AND w."segment" = 'ALL'`;
    const rows = await db().$queryRaw<(Employed & { regionCode: string })[]>`
      SELECT "regionCode", "year", "count", "simulated"
      FROM (${effectiveWorkers(all, { data: "real", knownAt })}) effective`;
    const regions = new Map<string, Employed[]>();
    for (const { regionCode, ...employed } of rows)
      regions.set(regionCode, [...(regions.get(regionCode) ?? []), employed]);
    return regions;
  });
}
