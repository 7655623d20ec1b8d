import { Prisma } from "./client";

const FORM = Prisma.sql`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** @returns a moment as text in UTC, `2025-10-03T04:05:06.789Z` */
export function isoOf(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${moment} AT TIME ZONE 'UTC', ${FORM})`;
}
