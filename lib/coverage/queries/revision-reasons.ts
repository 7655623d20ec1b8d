import type { Period } from "@/lib/core/period";
import { type Db, Prisma } from "@/lib/db/client";
import { knownBy } from "@/lib/db/known-by";

/** Why a version `r` of a month corrects the one before, where its writer was told that everybody would read it; else null. */
export function publicReason(r: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${r}."reasonIsPublic" THEN ${r}."correctionReason" END`;
}

/**
 * Why the newest approved version of a region's months, as known at a moment, says something else than the one before: what
 * somebody wrote for everybody, or else what it was read from.
 * @returns by month
 */
export async function readRevisionReasons(
  tx: Db,
  regionCode: string,
  periods: readonly Period[],
  knownAt: Date | null,
): Promise<Map<Period, string>> {
  if (periods.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ period: Period; reason: string | null; title: string | null }[]>`
    SELECT n."period", ${publicReason(Prisma.sql`n`)} AS reason, (
      SELECT min(s."title") FROM "ParticipantCount" c JOIN "Source" s ON s."id" = c."sourceId"
      WHERE (c."period", c."regionCode", c."version") = (n."period", n."regionCode", n."version")
    ) AS title
    FROM (
      SELECT r."period", r."regionCode", max(r."version") AS version FROM "Report" r
      WHERE r."regionCode" = ${regionCode} AND r."period" = ANY(${[...periods]}::text[]::bpchar[])
        AND r."status" = 'APPROVED' AND ${knownBy(Prisma.sql`r."approvedAt"`, knownAt)}
      GROUP BY r."period", r."regionCode"
    ) newest
    JOIN "Report" n ON (n."period", n."regionCode", n."version") = (newest."period", newest."regionCode", newest.version)`;
  return new Map(
    rows.flatMap(({ period, reason, title }): [Period, string][] => {
      const words = reason ?? (title === null ? null : sourceReason(title));
      return words === null ? [] : [[period, words]];
    }),
  );
}

/** Without a reason of a person, a correction came with what it was read from. */
export function sourceReason(title: string): string {
  return `Sumber: ${title}`;
}
