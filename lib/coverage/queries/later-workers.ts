import { type Db, Prisma } from "@/lib/db/client";
import { remember } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
import type { WorkerBase } from "@/lib/core/vocabulary";

/**
 * What was recorded of the workers of a base after a moment. Months before `firstYear` rest on none of it, as a month rests
 * on reference years up to its own; null where nothing was. `known` names what was recorded until then.
 */
export type LaterWorkers = { firstYear: number | null; known: string };

const NOTHING: LaterWorkers = { firstYear: null, known: "" };

const remembered = remember<LaterWorkers>("workers", 256);

/** @param knownAt null is now, after which nothing was recorded */
export function readLaterWorkers(
  tx: Db,
  versions: Versions,
  base: WorkerBase,
  knownAt: Date | null,
): Promise<LaterWorkers> {
  if (knownAt === null) return Promise.resolve(NOTHING);
  return remembered(versions, `${base} ${knownAt.toISOString()}`, async () => {
    const ofBase = Prisma.sql`w."base" = ${base}::"WorkerBase"`;
    const [found] = await tx.$queryRaw<{ firstYear: number | null; known: string | null }[]>`
      SELECT (SELECT min(w."year") FROM "WorkerCount" w WHERE ${ofBase} AND w."recordedAt" > ${knownAt}) AS "firstYear",
        (SELECT max(w."recordedAt")::text FROM "WorkerCount" w WHERE ${ofBase} AND w."recordedAt" <= ${knownAt}) AS known`;
    return { firstYear: found?.firstYear ?? null, known: found?.known ?? "" };
  });
}

/** @returns whether the workers of a month may have been others at the moment asked about than now */
export function mayDiffer({ firstYear }: LaterWorkers, year: number): boolean {
  return firstYear !== null && firstYear <= year;
}
