import { Prisma, type Db } from "@/lib/db/client";
import { knownBy } from "@/lib/db/known-by";
import type { InstrumentName } from "./schema";
import type { NewestTarget } from "./rules/revisions";

/** Of the revisions `t` of a target, the newest. */
export const IS_NEWEST_TARGET = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Target" n WHERE n."id" = t."id" AND n."revision" > t."revision")`;

/**
 * Of the revisions `t` of a target, the newest that was known at a moment; null is now. What the program brought with it first
 * counts as known from the start: when it was recorded is only when the database was made.
 */
export function isTargetInForce(knownAt: Date | null): Prisma.Sql {
  if (knownAt === null) return IS_NEWEST_TARGET;
  const known = (row: Prisma.Sql) =>
    Prisma.sql`(${knownBy(Prisma.sql`${row}."recordedAt"`, knownAt)} OR ${isFromStart(row)})`;
  return Prisma.sql`${known(Prisma.sql`t`)} AND NOT EXISTS (
    SELECT 1 FROM "Target" n WHERE n."id" = t."id" AND n."revision" > t."revision" AND ${known(Prisma.sql`n`)})`;
}

/** @returns whether a row of targets came with the program's first start, so that it is no change of any day */
export function isFromStart(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${row}."revision" = 1 AND ${row}."recordedBy" IS NULL AND ${row}."recordedAt" < ${FIRST_START})`;
}

/** A start that records the program's own list is over within the hour. */
const FIRST_START = Prisma.sql`(
  SELECT min(f."recordedAt") + interval '1 hour' FROM "Target" f WHERE f."revision" = 1 AND f."recordedBy" IS NULL)`;

/** @returns the newest revision of every target, withdrawn ones too, by its id; the caller has asked who may know */
export async function readNewestTargets(tx: Db): Promise<Map<string, NewestTarget>> {
  const rows = await tx.$queryRaw<NewestTarget[]>`
    SELECT t."id", t."revision", t."regionCode", t."year", t."percent"::float8 AS percent, t."headcount", t."base"::text AS base,
      t."baseAssumed", t."instrumentId", t."statedBy", t."status"::text AS status, t."url", t."recordedBy", t."withdrawn"
    FROM "Target" t WHERE ${IS_NEWEST_TARGET}`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns the documents that targets may be of, by title, a region's own with its name; the caller has asked who may know */
export async function readInstruments(tx: Db): Promise<InstrumentName[]> {
  const found = await tx.instrument.findMany({
    select: { id: true, title: true, region: { select: { name: true } } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return found.map(({ id, title, region }) => ({ id, title: region ? `${title} ${region.name}` : title }));
}
