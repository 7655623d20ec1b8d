import { Prisma } from "./client";

/** @returns the condition that a moment is not after the one asked about, which is any where it is null */
export function knownBy(moment: Prisma.Sql, knownAt: Date | null): Prisma.Sql {
  return knownAt === null ? Prisma.sql`TRUE` : Prisma.sql`${moment} <= ${knownAt}`;
}
