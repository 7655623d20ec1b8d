import { Prisma, type Db } from "@/lib/db/client";
import { revisionKnownBy } from "@/lib/db/known-by";
import type { InstrumentName } from "./schema";
import type { NewestInstrument, NewestTarget } from "./rules/revisions";

// Which revision is in force: the newest one that was known at the moment asked about; null is now. No other statement
// chooses among revisions of targets or documents.

const ofTargets = (knownAt: Date | null) => revisionKnownBy(Prisma.sql`"Target"`, Prisma.sql`r`, knownAt);
const ofDocuments = (knownAt: Date | null) => revisionKnownBy(Prisma.sql`"InstrumentRevision"`, Prisma.sql`r`, knownAt);

/** @returns a statement to select from: the newest revision of each target as known at a moment, withdrawn ones too */
export function newestTargets(knownAt: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (r."id") r.* FROM "Target" r WHERE ${ofTargets(knownAt)} ORDER BY r."id", r."revision" DESC`;
}

/** @returns a statement to select from: the newest revision of each document with whose own it is, withdrawn ones too */
export function newestInstruments(knownAt: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (r."instrumentId") r.*, i."regionCode"
    FROM "InstrumentRevision" r JOIN "Instrument" i ON i."id" = r."instrumentId"
    WHERE ${ofDocuments(knownAt)} ORDER BY r."instrumentId", r."revision" DESC`;
}

/** @returns `target <id> <revision>` and `document <id> <revision>` of all that was known at a moment; the caller has asked who may know */
export async function readKnownRevisions(tx: Db, knownAt: Date): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT 'target ' || r."id" || ' ' || r."revision" AS key FROM "Target" r WHERE ${ofTargets(knownAt)}
    UNION ALL
    SELECT 'document ' || r."instrumentId" || ' ' || r."revision" FROM "InstrumentRevision" r WHERE ${ofDocuments(knownAt)}`;
  return new Set(rows.map(({ key }) => key));
}

/** @returns the newest revision of every target, withdrawn ones too, by its id; the caller has asked who may know */
export async function readNewestTargets(tx: Db, knownAt: Date | null = null): Promise<Map<string, NewestTarget>> {
  const rows = await tx.$queryRaw<NewestTarget[]>`
    SELECT t."id", t."revision", t."regionCode", t."year", t."percent"::float8 AS percent, t."headcount", t."base"::text AS base,
      t."baseAssumed", t."instrumentId", t."statedBy", t."status"::text AS status, t."url", t."recordedBy", t."withdrawn"
    FROM (${newestTargets(knownAt)}) t`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns the newest revision of every document, withdrawn ones too, by its id; the caller has asked who may know */
export async function readNewestInstruments(
  tx: Db,
  knownAt: Date | null = null,
): Promise<Map<string, NewestInstrument>> {
  const rows = await tx.$queryRaw<NewestInstrument[]>`
    SELECT d."instrumentId" AS id, d."revision", d."regionCode", d."family", d."kind", d."title", d."number", d."dated", d."url",
      d."sourceUrl", d."statedBy", d."interpolation"::text AS interpolation, d."recordedBy", d."withdrawn"
    FROM (${newestInstruments(knownAt)}) d`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns the documents that targets may be of, by title, a region's own with its name; the caller has asked who may know */
export async function readInstruments(tx: Db): Promise<InstrumentName[]> {
  return tx.$queryRaw<InstrumentName[]>`
    SELECT d."instrumentId" AS id, d."title" || coalesce(' ' || g."name", '') AS title
    FROM (${newestInstruments(null)}) d LEFT JOIN "Region" g ON g."code" = d."regionCode"
    WHERE NOT d."withdrawn" ORDER BY d."title", d."instrumentId"`;
}
