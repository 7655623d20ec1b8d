import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db } from "@/lib/db/client";
import type { PublishedFigure } from "./schema";

/** @param regionCode one region, or null for all of them @returns printed statements, newest first */
export async function readPublishedFigures(actor: Actor, regionCode: string | null): Promise<PublishedFigure[]> {
  permit(actor, "read-approved");
  const rows = await db().publishedFigure.findMany({
    where: regionCode === null ? {} : { regionCode },
    orderBy: [{ printedDate: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, percent: row.percent === null ? null : Number(row.percent) }));
}
