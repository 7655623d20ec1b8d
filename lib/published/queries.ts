import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma, type Db } from "@/lib/db/client";
import { isoOf } from "@/lib/db/iso";
import { knownBy, knownFromStart, revisionKnownBy } from "@/lib/db/known-by";
import type { AcceptedReading, RecordedFigure } from "./schema/recorded";

/** json has no exact decimals, and needs none. */
type Row = Omit<RecordedFigure, "recorded" | "accepted" | "parts" | "units" | "percentDecimals"> & {
  [Key in "parts" | "units" | "percentDecimals"]: NonNullable<RecordedFigure[Key]> | null;
} & {
  recordedAt: Date;
  recordedRole: string | null;
  reason: string | null;
  accepted: AcceptedReading | null;
};

/**
 * The newest revision of every printed figure with its accepted reading: the only statement that chooses among revisions
 * (DECISIONS 129, 130). Withdrawn ones are among them, marked so.
 * @param knownAt null is now; otherwise what was recorded up to that moment
 * @returns a statement to select from: every column of PublishedFigure, `byExample` and `accepted`
 */
export function newestFigures(knownAt: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (p."id") p.*, coalesce(u."isExample", false) AS "byExample",
      (SELECT json_build_object('base', a."base", 'year', a."year", 'value', a."value", 'percent', a."percent",
          'at', ${isoOf(Prisma.sql`a."recordedAt"`)},
          'role', a."recordedRole", 'reason', a."reason")
        FROM (
          SELECT DISTINCT ON (a."figureId") a.* FROM "AcceptedReading" a
          WHERE a."figureId" = p."id" AND ${knownBy(Prisma.sql`a."recordedAt"`, knownAt)}
          ORDER BY a."figureId", a."number" DESC
        ) a WHERE NOT a."withdrawn" AND a."figureRevision" = p."revision") AS "accepted"
    FROM "PublishedFigure" p LEFT JOIN "User" u ON u."id" = p."recordedBy"
    WHERE ${revisionKnownBy(Prisma.sql`"PublishedFigure"`, Prisma.sql`p`, knownAt)}
    ORDER BY p."id", p."revision" DESC`;
}

/**
 * Figures of which something was recorded, their readings too; not what the program brought with its start.
 * @param when the condition on the moment of a record and the region of its figure
 * @returns a statement to select from: id, and `at`, when something was recorded last
 */
export function recordedFigures(when: (moment: Prisma.Sql, regionCode: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const regionCode = Prisma.sql`p."regionCode"`;
  return Prisma.sql`
    SELECT t.id, max(t.at) AS at FROM (
      SELECT p."id", p."recordedAt" AS at FROM "PublishedFigure" p
      WHERE ${when(Prisma.sql`p."recordedAt"`, regionCode)}
        AND NOT ${knownFromStart(Prisma.sql`"PublishedFigure"`, Prisma.sql`p`)}
      UNION ALL
      SELECT a."figureId", a."recordedAt" FROM "AcceptedReading" a
      JOIN "PublishedFigure" p ON p."id" = a."figureId" AND p."revision" = a."figureRevision"
      WHERE ${when(Prisma.sql`a."recordedAt"`, regionCode)}
    ) t GROUP BY t.id`;
}

/** @returns printed statements in force, newest first @param knownAt null is now */
export async function readPublishedFigures(actor: Actor, knownAt: Date | null = null): Promise<RecordedFigure[]> {
  permit(actor, "read-approved");
  return (await readNewestFigures(db(), knownAt)).filter(({ withdrawn }) => !withdrawn);
}

/** @returns the newest revision of every figure, withdrawn ones too; the caller has asked who may know */
export async function readNewestFigures(tx: Db, knownAt: Date | null = null): Promise<RecordedFigure[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${COLUMNS}, f."byExample", f."accepted" FROM (${newestFigures(knownAt)}) f
    ORDER BY f."printedDate" DESC, f."id" COLLATE "C"`;
  return rows.map(figureOf);
}

/** @returns the newest revision of every figure, withdrawn ones too, for those who keep them @throws AppError forbidden */
export async function readKeptFigures(actor: Actor): Promise<RecordedFigure[]> {
  permit(actor, "keep-published");
  return readNewestFigures(db());
}

/** @returns figures that were withdrawn, as they last stood, newest first @param knownAt null is now */
export async function readWithdrawnFigures(actor: Actor, knownAt: Date | null = null): Promise<RecordedFigure[]> {
  permit(actor, "read-approved");
  return (await readNewestFigures(db(), knownAt)).filter(({ withdrawn }) => withdrawn);
}

/** @returns every revision of one figure, newest first, for those who keep them; no accepted readings @throws AppError forbidden */
export async function readRevisions(actor: Actor, id: string): Promise<RecordedFigure[]> {
  permit(actor, "keep-published");
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS}, coalesce(u."isExample", false) AS "byExample", NULL AS "accepted"
    FROM "PublishedFigure" f LEFT JOIN "User" u ON u."id" = f."recordedBy"
    WHERE f."id" = ${id} ORDER BY f."revision" DESC`;
  return rows.map(figureOf);
}

const COLUMNS = Prisma.sql`f."id", f."revision", f."regionCode", f."printedDate", f."printedWeekday", f."acceptedDate",
  f."segment", f."countingBasis"::text AS "countingBasis", f."workers", f."participants", f."percent"::float8 AS "percent",
  f."percentDecimals", f."rounded", f."units", f."publisher", f."url", f."saidBy", f."note",
  f."targetPercent"::float8 AS "targetPercent", f."targetPeople", f."uncovered", f."parts", f."counted",
  f."recordedAt", f."recordedRole", f."reason", f."withdrawn"`;

function figureOf(row: Row): RecordedFigure {
  const { recordedAt, recordedRole: role, reason, parts, units, percentDecimals, ...figure } = row;
  return {
    ...figure,
    ...(parts === null ? {} : { parts }),
    ...(units === null ? {} : { units }),
    ...(percentDecimals === null ? {} : { percentDecimals }),
    recorded: { at: recordedAt.toISOString(), role, reason },
  };
}
