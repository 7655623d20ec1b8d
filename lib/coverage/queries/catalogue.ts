import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, type Db } from "@/lib/db/client";
import { readVersions, remember } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
import { newestInstruments, newestTargets } from "@/lib/targets/queries";
import type { Catalogue } from "../rules/reading";
import type { Indicator } from "../schema";

/** json_agg over no rows is null. */
type Nullable<T> = { [Key in keyof T]: T[Key] | null };

const remembered = remember<Catalogue>("reference", 1);
/** The same of past moments: apart, so that asking for many of them costs nobody else anything. */
const rememberedPast = remember<Catalogue>("reference", 16);

/**
 * Definitions have been the same since the start: nothing changes them but the program itself.
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
        'indicators', (SELECT json_agg(i ORDER BY i."position") FROM "Indicator" i),
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
    return { indicators: found?.indicators ?? [], targets: found?.targets ?? [] };
  });
}

/** @returns the definitions as they are recorded at this moment */
export async function readIndicatorsIn(tx: Db): Promise<Indicator[]> {
  const [found] = await tx.$queryRaw<{ indicators: Indicator[] | null }[]>`
    SELECT json_agg(i ORDER BY i."position") AS indicators FROM "Indicator" i`;
  return found?.indicators ?? [];
}
