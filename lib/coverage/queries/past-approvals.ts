import { NATION } from "@/lib/core/region-code";
import { Prisma } from "@/lib/db/client";

/**
 * Pieces of a statement about the months of an area at a past moment. `newest` selects the newest month of which something
 * was approved by then, as `period`; `joined` adds to the months `s` what `known` and `later` say of each: the newest approvals
 * until then of it and of the same month a year earlier, null where there was none of its own; whether more came since.
 */
type PastApprovals = { newest: Prisma.Sql; joined: Prisma.Sql; known: Prisma.Sql; later: Prisma.Sql };

/** @param yearEarlier the month a year before that of `s` */
export function pastApprovals(area: string, knownAt: Date, yearEarlier: Prisma.Sql): PastApprovals {
  return area === NATION ? ofNation(knownAt, yearEarlier) : ofProvince(area, knownAt, yearEarlier);
}

/** Of some month of everything the index on periods and approvals knows the newest approval at once. */
function ofNation(knownAt: Date, yearEarlier: Prisma.Sql): PastApprovals {
  const own = Prisma.sql`s."period"`;
  const approved = (period: Prisma.Sql) =>
    Prisma.sql`"Report" r WHERE r."status" = 'APPROVED' AND r."period" = ${period}`;
  const newestAt = (period: Prisma.Sql) =>
    Prisma.sql`(SELECT max(r."approvedAt")::text FROM ${approved(period)} AND r."approvedAt" <= ${knownAt})`;
  const isLater = (period: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM ${approved(period)} AND r."approvedAt" > ${knownAt})`;
  return {
    newest: Prisma.sql`SELECT max(s."period") AS period FROM (SELECT DISTINCT "period" FROM "MonthVersion") s
      WHERE EXISTS (SELECT 1 FROM ${approved(own)} AND r."approvedAt" <= ${knownAt})`,
    joined: Prisma.empty,
    known: Prisma.sql`${newestAt(own)} || ' ' || coalesce(${newestAt(yearEarlier)}, '')`,
    later: Prisma.sql`(${isLater(own)} OR ${isLater(yearEarlier)})`,
  };
}

/** Of a province it would pass by the approvals of all others: its few regions are asked one by one, by their months. */
function ofProvince(area: string, knownAt: Date, yearEarlier: Prisma.Sql): PastApprovals {
  const regions = Prisma.sql`(SELECT g."code" FROM "Region" g WHERE left(g."code", 2) = ${area})`;
  const approvals = (period: Prisma.Sql) => Prisma.sql`
    LEFT JOIN LATERAL (
      SELECT max(r."approvedAt") FILTER (WHERE r."approvedAt" <= ${knownAt})::text AS at,
        coalesce(bool_or(r."approvedAt" > ${knownAt}), false) AS later
      FROM ${regions} g JOIN "Report" r ON r."regionCode" = g."code" AND r."period" = ${period} AND r."status" = 'APPROVED'
    )`;
  return {
    newest: Prisma.sql`SELECT max(x."period") AS period FROM ${regions} g CROSS JOIN LATERAL (
      SELECT r."period" FROM "Report" r
      WHERE r."regionCode" = g."code" AND r."status" = 'APPROVED' AND r."approvedAt" <= ${knownAt}
      ORDER BY r."period" DESC LIMIT 1
    ) x`,
    joined: Prisma.sql`${approvals(Prisma.sql`s."period"`)} own ON TRUE ${approvals(yearEarlier)} earlier ON TRUE`,
    known: Prisma.sql`own.at || ' ' || coalesce(earlier.at, '')`,
    later: Prisma.sql`(own.later OR earlier.later)`,
  };
}
