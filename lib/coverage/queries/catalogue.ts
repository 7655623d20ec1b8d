import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma, type Db } from "@/lib/db/client";
import { knownBy } from "@/lib/db/known-by";
import { readVersions, remember } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
import { newestInstruments, newestTargets } from "@/lib/targets/queries";
import type { NewestBand } from "../rules/band-scale";
import type { Catalogue } from "../rules/reading";
import type { Indicator } from "../schema";
import { NOW } from "./effective";

/** json_agg over no rows is null. */
type Nullable<T> = { [Key in keyof T]: T[Key] | null };

const remembered = remember<Catalogue>("reference", 1);
/** The same of past moments: apart, so that asking for many of them costs nobody else anything. */
const rememberedPast = remember<Catalogue>("reference", 16);

/**
 * @returns the definitions in force, a statement to select from. The first revision holds for all time before it, too:
 * without a definition nothing that was known then could be shown.
 */
export function newestIndicators(knownAt: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (i."code") i.* FROM "Indicator" i
    WHERE ${knownBy(Prisma.sql`i."recordedAt"`, knownAt)} OR i."revision" = 1
    ORDER BY i."code", i."revision" DESC`;
}

/** @returns the words for ranges of coverage in force, a statement to select from; the program's first hold before it, too */
function newestBands(knownAt: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (b."code") b.* FROM "Band" b
    WHERE ${knownBy(Prisma.sql`b."recordedAt"`, knownAt)} OR (b."revision" = 1 AND b."recordedBy" IS NULL)
    ORDER BY b."code", b."revision" DESC`;
}

/**
 * @param knownAt as of when; null is now
 * @returns the definitions, and the targets with their documents; small, and read anew only when it has changed
 */
export async function readCatalogue(actor: Actor, knownAt: Date | null, known?: Versions): Promise<Catalogue> {
  permit(actor, "read-approved");
  const versions = known ?? (await readVersions());
  const keeping = knownAt === null ? remembered : rememberedPast;
  return keeping(versions, knownAt?.toISOString() ?? "", async () => {
    const rows = await db().$queryRaw<{ catalogue: Nullable<Catalogue> }[]>`
      SELECT json_build_object(
        'indicators', (SELECT json_agg(i ORDER BY i."position") FROM (${newestIndicators(knownAt)}) i),
        'bands', (SELECT json_agg(b ORDER BY b."fromPercent") FROM (${newestBands(knownAt)}) b WHERE NOT b."withdrawn"),
        'targets', (
          SELECT json_agg(json_build_object(
            'id', t."id", 'regionCode', t."regionCode", 'year', t."year", 'percent', t."percent", 'headcount', t."headcount",
            'base', t."base", 'baseAssumed', t."baseAssumed", 'status', t."status", 'statedBy', t."statedBy", 'url', t."url",
            'instrument', json_build_object(
              'id', d."instrumentId", 'family', d."family", 'kind', d."kind", 'title', d."title", 'number', d."number",
              'dated', d."dated", 'url', d."url", 'interpolation', d."interpolation"
            )
          ) ORDER BY t."regionCode", t."year", t."id")
          FROM (${newestTargets(knownAt)}) t JOIN (${newestInstruments(knownAt)}) d
            ON d."instrumentId" = t."instrumentId"
          WHERE NOT t."withdrawn" AND NOT d."withdrawn"
        )
      ) AS catalogue`;
    const found = rows[0]?.catalogue;
    return { indicators: found?.indicators ?? [], bands: found?.bands ?? [], targets: found?.targets ?? [] };
  });
}

/** @returns the definitions as they are recorded at this moment */
export async function readIndicatorsIn(tx: Db): Promise<Indicator[]> {
  const [found] = await tx.$queryRaw<{ indicators: Indicator[] | null }[]>`
    SELECT json_agg(i ORDER BY i."position") AS indicators FROM (${newestIndicators(NOW)}) i`;
  return found?.indicators ?? [];
}

/** A definition as it is recorded; `recordedBy` null for what came with the program. */
type RecordedIndicator = Indicator & { position: number; revision: number; recordedBy: string | null };

/** @returns the definitions in force with their revisions; the caller has asked who may know */
export async function readNewestIndicators(tx: Db, knownAt: Date | null): Promise<RecordedIndicator[]> {
  const [found] = await tx.$queryRaw<{ rows: RecordedIndicator[] | null }[]>`
    SELECT json_agg(i ORDER BY i."position") AS rows FROM (${newestIndicators(knownAt)}) i`;
  return found?.rows ?? [];
}

type RecordedBand = NewestBand & { recordedBy: string | null };

/** @returns the bands in force with their revisions, withdrawn ones too; the caller has asked who may know */
export async function readNewestBands(tx: Db, knownAt: Date | null): Promise<RecordedBand[]> {
  const [found] = await tx.$queryRaw<{ rows: RecordedBand[] | null }[]>`
    SELECT json_agg(b ORDER BY b."fromPercent") AS rows FROM (${newestBands(knownAt)}) b`;
  return found?.rows ?? [];
}
