import { addMonths, type Period } from "@/lib/core/period";
import { type Db, Prisma } from "@/lib/db/client";
import { knownBy } from "@/lib/db/known-by";
import { ofData, type Knowledge } from "./effective";

/** How far back a page looks for the last figure of a region that has none in the month shown. */
const MONTHS_BACK = 24;

/** @returns the first and the last month with a figure of each of the regions, in the two years up to `until` */
export async function readReportedMonths(
  tx: Db,
  codes: readonly string[],
  until: Period,
  { data, knownAt }: Knowledge,
): Promise<Map<string, { first: Period; last: Period }>> {
  if (codes.length === 0) return new Map();
  const known = knownBy(Prisma.sql`r."approvedAt"`, knownAt);
  const rows = await tx.$queryRaw<{ regionCode: string; first: Period; last: Period }[]>`
    SELECT r."regionCode", min(r."period") AS first, max(r."period") AS last
    FROM "Report" r
    WHERE r."regionCode" = ANY(${[...codes]}::text[]) AND r."period" BETWEEN ${addMonths(until, -MONTHS_BACK)} AND ${until}
      AND r."status" = 'APPROVED' AND ${known} AND EXISTS (
        SELECT 1 FROM "ParticipantCount" c JOIN "Source" s ON s."id" = c."sourceId"
        WHERE (c."period", c."regionCode", c."version") = (r."period", r."regionCode", r."version") AND ${ofData(data)}
      )
    GROUP BY r."regionCode"`;
  return new Map(rows.map(({ regionCode, first, last }) => [regionCode, { first, last }]));
}
