import { Prisma } from "./client";

/** @returns the condition that a moment is not after the one asked about, which is any where it is null */
export function knownBy(moment: Prisma.Sql, knownAt: Date | null): Prisma.Sql {
  return knownAt === null ? Prisma.sql`TRUE` : Prisma.sql`${moment} <= ${knownAt}`;
}

/**
 * The same for a revision. What the program brought with it first counts as known from the start: when it was recorded is
 * only when the database was made.
 * @param table with revision, recordedAt, recordedBy @param row its alias in the statement around
 */
export function revisionKnownBy(table: Prisma.Sql, row: Prisma.Sql, knownAt: Date | null): Prisma.Sql {
  if (knownAt === null) return Prisma.sql`TRUE`;
  return Prisma.sql`(${knownBy(Prisma.sql`${row}."recordedAt"`, knownAt)} OR ${knownFromStart(table, row)})`;
}

/** @returns the condition that the program brought a revision with it first; such a start is over within the hour */
export function knownFromStart(table: Prisma.Sql, row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${row}."revision" = 1 AND ${row}."recordedBy" IS NULL AND ${row}."recordedAt" < (
    SELECT min(f."recordedAt") + interval '1 hour' FROM ${table} f WHERE f."revision" = 1 AND f."recordedBy" IS NULL))`;
}
