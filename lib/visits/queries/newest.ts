import { Prisma, type Db } from "@/lib/db/client";
import { isoOf } from "@/lib/db/iso";
import { knownBy, revisionKnownBy } from "@/lib/db/known-by";
import type { Commitment, FrozenSheet, ListedCommitment, ListedVisit, Visit } from "../schema";

/**
 * The newest revision of visits: the only statement that chooses among them.
 * @param which the condition on the visit `v` and any of its revisions `r` @param knownAt null is now
 * @returns a statement to select from: every column of VisitRevision, `regionCode` and `simulated`
 */
export function newestVisits(which: Prisma.Sql, knownAt: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (r."visitId") r.*, v."regionCode", v."simulated"
    FROM "Visit" v JOIN "VisitRevision" r ON r."visitId" = v."id"
    WHERE ${which} AND ${revisionKnownBy(Prisma.sql`"VisitRevision"`, Prisma.sql`r`, knownAt)}
    ORDER BY r."visitId", r."revision" DESC`;
}

/** The same for commitments, with `answered`: whether the newest answer to this wording says that it is fulfilled. */
export function newestCommitments(which: Prisma.Sql, knownAt: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (c."visitId", c."number") c.*, v."regionCode", v."simulated", coalesce((
      SELECT a."fulfilled" FROM "CommitmentAnswer" a
      WHERE a."visitId" = c."visitId" AND a."number" = c."number" AND a."commitmentRevision" = c."revision"
        AND ${knownBy(Prisma.sql`a."recordedAt"`, knownAt)}
      ORDER BY a."answer" DESC LIMIT 1), false) AS "answered"
    FROM "Visit" v JOIN "Commitment" c ON c."visitId" = v."id"
    WHERE ${which} AND ${revisionKnownBy(Prisma.sql`"Commitment"`, Prisma.sql`c`, knownAt)}
    ORDER BY c."visitId", c."number", c."revision" DESC`;
}

/** The regional office of a region `v` on a day: that of the branch that covers it, or some regency of the province. */
function officeOn(day: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT k."name" FROM "BranchRegion" b JOIN "Branch" o ON o."id" = b."branchId" JOIN "Kanwil" k ON k."id" = o."kanwilId"
    WHERE (b."regionCode" = v."regionCode" OR b."regionCode" LIKE v."regionCode" || '.%')
      AND b."validFrom" <= ${day}::date AND (b."validTo" IS NULL OR b."validTo" > ${day}::date)
    ORDER BY o."isExample", k."name" LIMIT 1)`;
}

type Moment = { recordedAt: string; recordedRole: string | null; reason: string | null };
type VisitRow = Omit<ListedVisit, "recorded" | "sheet"> &
  Moment & { sheetSha256: string | null; sheetAddress: string | null };
type CommitmentRow = Omit<ListedCommitment, "recorded"> & Moment;

const VISIT_COLUMNS = Prisma.sql`v."visitId" AS "id", v."regionCode", v."simulated", v."revision", v."day",
  v."kind"::text AS "kind", v."place", v."offices", v."state"::text AS "state", v."said", v."figureIds",
  v."sheetSha256", v."sheetAddress", ${isoOf(Prisma.sql`v."recordedAt"`)} AS "recordedAt", v."recordedRole", v."reason"`;

/** @param from a statement of visits in revisions @param rest order and limit @param day on which an office covers a region */
export async function selectVisits(tx: Db, from: Prisma.Sql, rest: Prisma.Sql, day: string): Promise<ListedVisit[]> {
  const rows = await tx.$queryRaw<VisitRow[]>`
    SELECT ${VISIT_COLUMNS}, ${officeOn(day)} AS "office" FROM (${from}) v ${rest}`;
  return rows.map(({ recordedAt, recordedRole, reason, sheetSha256, sheetAddress, ...visit }) => ({
    ...visit,
    sheet: sheetOf(sheetSha256, sheetAddress),
    recorded: { at: recordedAt, role: recordedRole, reason },
  }));
}

/** The same for commitments. */
export async function selectCommitments(
  tx: Db,
  from: Prisma.Sql,
  rest: Prisma.Sql,
  day: string,
): Promise<ListedCommitment[]> {
  const rows = await tx.$queryRaw<CommitmentRow[]>`
    SELECT v."visitId", v."number", v."revision", v."owner", v."text", v."due", v."state"::text AS "state", v."answered",
      v."regionCode", v."simulated", ${isoOf(Prisma.sql`v."recordedAt"`)} AS "recordedAt", v."recordedRole", v."reason",
      ${officeOn(day)} AS "office"
    FROM (${from}) v ${rest}`;
  return rows.map(({ recordedAt, recordedRole, reason, ...commitment }) => ({
    ...commitment,
    recorded: { at: recordedAt, role: recordedRole, reason },
  }));
}

/** @returns a visit as it stands, null where there is none; the caller has asked who may know */
export async function readNewestVisit(tx: Db, id: string, day: string): Promise<Visit | null> {
  const from = newestVisits(Prisma.sql`v."id" = ${id}`, null);
  return (await selectVisits(tx, from, Prisma.empty, day))[0] ?? null;
}

/** @returns the commitments of a visit as they stand, in order; the caller has asked who may know */
export async function readNewestCommitments(tx: Db, id: string, day: string): Promise<Commitment[]> {
  const from = newestCommitments(Prisma.sql`v."id" = ${id}`, null);
  return selectCommitments(tx, from, Prisma.sql`ORDER BY v."number"`, day);
}

/** @returns the condition that a region lies in somebody's reach @param codes null is everywhere */
export function within(codes: readonly string[] | null): Prisma.Sql {
  return codes === null ? Prisma.sql`TRUE` : Prisma.sql`v."regionCode" = ANY(${[...codes]}::text[])`;
}

function sheetOf(sha256: string | null, address: string | null): FrozenSheet | null {
  return sha256 === null || address === null ? null : { sha256, address };
}
