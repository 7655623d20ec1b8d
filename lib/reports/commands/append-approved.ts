import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { Db } from "@/lib/db/client";
import type { FilePlace } from "@/lib/sources/schema";
import { noteApproved } from "@/lib/webhooks/commands/note-approved";
import type { ParticipantFact } from "../schema";

/** Facts in one statement: enough to be fast, few enough that their copies on the way to the server stay small. */
const AT_ONCE = 50_000;

export type ApprovedCounts = {
  /** At most one per region, period, extent, segment and basis; ALL never beside parts. */
  facts: readonly ParticipantFact[];
  /** Where the source's file has each fact; none where they were not read from a file. */
  places?: readonly FilePlace[];
  sourceId: string;
  /** When the versions count as approved. */
  at: Date;
};

/**
 * Appends participant counts as one new approved version of each region's month that they touch; earlier versions stay.
 * `submittedBy` and `approvedBy` stay empty: the operator at the command line is no user of the application.
 * The caller holds the import lock, so that no two writers take the same version.
 */
export async function appendApprovedCounts(
  tx: Db,
  actor: Actor,
  { facts, places = [], sourceId, at }: ApprovedCounts,
): Promise<void> {
  permit(actor, "record-approved");
  const months = new Map(facts.map((fact) => [monthKey(fact), fact]));
  const codes = [...months.values()].map((fact) => fact.regionCode);
  const periods = [...months.values()].map((fact) => fact.period);
  // As DRAFT first: the database refuses to add a count to an approved version.
  const created = await tx.$queryRaw<{ regionCode: string; period: string; version: number }[]>`
    INSERT INTO "Report" ("regionCode", "period", "version", "status")
    SELECT g."regionCode", g."period",
      1 + coalesce((
        SELECT max(r."version") FROM "Report" r
        WHERE r."period" = g."period"::char(7) AND r."regionCode" = g."regionCode"
      ), 0),
      'DRAFT'
    FROM unnest(${codes}::text[], ${periods}::text[]) AS g ("regionCode", "period")
    RETURNING "regionCode", "period", "version"`;
  const versions = new Map(created.map((report) => [monthKey(report), report.version]));

  for (let start = 0; start < facts.length; start += AT_ONCE) {
    const end = start + AT_ONCE;
    await insertCounts(tx, { facts: facts.slice(start, end), places: places.slice(start, end), versions, sourceId });
  }

  await tx.$executeRaw`
    UPDATE "Report" r SET "status" = 'APPROVED', "submittedAt" = ${at}, "approvedAt" = ${at}
    FROM unnest(
      ${created.map((report) => report.regionCode)}::text[],
      ${created.map((report) => report.period)}::text[],
      ${created.map((report) => report.version)}::int[]
    ) AS g ("regionCode", "period", "version")
    WHERE r."regionCode" = g."regionCode" AND r."period" = g."period"::char(7) AND r."version" = g."version"`;
  await noteApproved(tx, actor, created);
}

/** Adds counts to the versions of their months, which are not approved yet. @param versions by `monthKey` */
export async function insertCounts(
  tx: Db,
  { facts, places = [], versions, sourceId }: Omit<ApprovedCounts, "at"> & { versions: ReadonlyMap<string, number> },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ParticipantCount"
      ("regionCode", "period", "version", "extent", "segment", "basis", "active", "inactive", "fileSheet", "fileRow", "sourceId")
    SELECT g.*, ${sourceId}
    FROM unnest(
      ${facts.map((fact) => fact.regionCode)}::text[],
      ${facts.map((fact) => fact.period)}::text[],
      ${facts.map((fact) => versions.get(monthKey(fact))!)}::int[],
      ${facts.map((fact) => fact.extent)}::text[]::"Extent"[],
      ${facts.map((fact) => fact.segment)}::text[]::"Segment"[],
      ${facts.map((fact) => fact.basis)}::text[]::"CountingBasis"[],
      ${facts.map((fact) => fact.active)}::int[],
      ${facts.map((fact) => fact.inactive)}::int[],
      ${facts.map((_, index) => places[index]?.sheet ?? null)}::text[],
      ${facts.map((_, index) => places[index]?.row ?? null)}::int[]
    ) AS g`;
}

export function monthKey(month: { regionCode: string; period: string }): string {
  return `${month.period} ${month.regionCode}`;
}
