import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, type Prisma } from "@/lib/db/client";
import type { PublishedFigure } from "./schema";

/** What was known of printed statements at a moment: all of them came with the program, so they were known from the start. */
const knownStatements: (knownAt: Date | null) => Prisma.PublishedFigureWhereInput = () => ({});

/**
 * @param regionCode one region, or null for all of them
 * @param knownAt as of when; null is now
 * @returns printed statements, newest first
 */
export async function readPublishedFigures(
  actor: Actor,
  regionCode: string | null,
  knownAt: Date | null,
): Promise<PublishedFigure[]> {
  permit(actor, "read-approved");
  const rows = await db().publishedFigure.findMany({
    where: { ...(regionCode === null ? {} : { regionCode }), ...knownStatements(knownAt) },
    orderBy: [{ printedDate: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, percent: row.percent === null ? null : Number(row.percent) }));
}
