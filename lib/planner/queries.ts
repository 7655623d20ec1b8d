import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma, type Db } from "@/lib/db/client";
import { knownBy } from "@/lib/db/known-by";
import { readVersions, remember } from "@/lib/db/remembered";
import type { Rate } from "./schema";

/** A rate as it is recorded; `recordedBy` null for what came with the program. */
type RecordedRate = Rate & { revision: number; recordedBy: string | null; withdrawn: boolean };

const remembered = remember<Rate[]>("reference", 1);
/** The same of past moments: apart, so that asking for many of them costs nobody else anything. */
const rememberedPast = remember<Rate[]>("reference", 16);

/**
 * @param knownAt as of when; null is now
 * @returns what contributions cost, each programme from its first month on; small, and read anew only when it has changed
 */
export async function readRates(actor: Actor, knownAt: Date | null): Promise<Rate[]> {
  permit(actor, "read-approved");
  const versions = await readVersions();
  const keeping = knownAt === null ? remembered : rememberedPast;
  return keeping(versions, knownAt?.toISOString() ?? "", () => readRatesInForce(db(), knownAt));
}

/** @returns the rates that nobody has withdrawn; the caller has asked who may know */
export async function readRatesInForce(tx: Db, knownAt: Date | null): Promise<Rate[]> {
  return (await readNewestRates(tx, knownAt)).filter(({ withdrawn }) => !withdrawn);
}

/**
 * @returns the rates in force with their revisions, withdrawn ones too; as with definitions, the first revision holds for
 *   all time before it. The caller has asked who may know
 */
export async function readNewestRates(tx: Db, knownAt: Date | null): Promise<RecordedRate[]> {
  return tx.$queryRaw<RecordedRate[]>`
    SELECT newest.* FROM (
      SELECT DISTINCT ON (r."id") r."id", r."programme", r."name", r."rupiah", r."parts", r."validFrom", r."source", r."url",
        r."revision", r."recordedBy", r."withdrawn"
      FROM "ContributionRate" r
      WHERE ${knownBy(Prisma.sql`r."recordedAt"`, knownAt)} OR r."revision" = 1
      ORDER BY r."id", r."revision" DESC) newest
    ORDER BY newest."programme", newest."validFrom" NULLS FIRST`;
}
