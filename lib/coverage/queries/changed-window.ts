import { Prisma } from "@/lib/db/client";
import type { ChangeState } from "../rules/changes";

/** The moments between which something became known, after the first and up to the second; a province, or all. */
export type Window = { after: Date; until: Date; province: string | null };
/** Which of the changes of a kind, newest first. */
export type Part = { offset: number; limit: number };

/** @returns the condition that something of a region happened in the window */
export function happened(moment: Prisma.Sql, region: Prisma.Sql, { after, until, province }: Window): Prisma.Sql {
  const inside = province === null ? Prisma.sql`TRUE` : Prisma.sql`left(${region}, 2) = ${province}`;
  return Prisma.sql`${moment} > ${after} AND ${moment} <= ${until} AND ${inside}`;
}

/** @returns what it is to go from one revision to another of something that has no number; undefined is none */
export function stateBetween(was: { withdrawn: boolean } | undefined, is: { withdrawn: boolean }): ChangeState {
  if (is.withdrawn) return "withdrawn";
  return was === undefined || was.withdrawn ? "approved" : "same";
}
