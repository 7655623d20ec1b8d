import { dayAt } from "@/lib/core/known-day";
import { knownFromStart } from "@/lib/db/known-by";
import { type Db, Prisma } from "@/lib/db/client";
import { newestFigures } from "@/lib/published/queries";
import { changeState, type Change } from "../rules/changes";
import { happened, type Part, type Window } from "./changed-window";

type Known = {
  id: string;
  regionCode: string;
  printedDate: string;
  publisher: string | null;
  percent: number | null;
  participants: number | null;
  withdrawn: boolean;
  byExample: boolean;
  reason: string | null;
};

/** @returns the printed figures of which something was recorded in the window, their readings too; a statement: id, at */
export function touchedFigures(window: Window): Prisma.Sql {
  const [recorded, read] = [Prisma.sql`p."recordedAt"`, Prisma.sql`a."recordedAt"`];
  return Prisma.sql`
    SELECT t.id, max(t.at) AS at FROM (
      SELECT p."id", p."recordedAt" AS at FROM "PublishedFigure" p
      WHERE ${happened(recorded, Prisma.sql`p."regionCode"`, window)}
        AND NOT ${knownFromStart(Prisma.sql`"PublishedFigure"`, Prisma.sql`p`)}
      UNION ALL
      SELECT a."figureId", a."recordedAt" FROM "AcceptedReading" a
      JOIN "PublishedFigure" p ON p."id" = a."figureId" AND p."revision" = a."figureRevision"
      WHERE ${happened(read, Prisma.sql`p."regionCode"`, window)}
    ) t GROUP BY t.id`;
}

/** @returns printed figures that were recorded, corrected, withdrawn or read otherwise in the window, newest first */
export async function readChangedPrinted(tx: Db, window: Window, { offset, limit }: Part): Promise<Change[]> {
  const touched = await tx.$queryRaw<{ id: string; at: Date }[]>`
    SELECT * FROM (${touchedFigures(window)}) t ORDER BY at DESC, id LIMIT ${limit} OFFSET ${offset}`;
  if (touched.length === 0) return [];
  const ids = touched.map(({ id }) => id);
  const [before, after] = [await readKnown(tx, ids, window.after), await readKnown(tx, ids, window.until)];
  return touched.flatMap(({ id, at }): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (!is) return [];
    // One that printed people instead of a percentage, or now the other way, is compared in what it says now.
    const unit = is.percent === null ? "people" : "percent";
    const valueOf = (one: Known | undefined) =>
      !one || one.withdrawn ? null : unit === "percent" ? one.percent : one.participants;
    const [then, now] = [valueOf(was), valueOf(is)];
    return [
      {
        subject: { kind: "printed", id, date: is.printedDate, publisher: is.publisher },
        ...{ on: dayAt(at), regionCode: is.regionCode, before: then, after: now, unit },
        ...{ state: changeState(then, now), simulated: is.byExample, reason: is.reason },
      },
    ];
  });
}

async function readKnown(tx: Db, ids: readonly string[], knownAt: Date): Promise<Map<string, Known>> {
  const rows = await tx.$queryRaw<Known[]>`
    SELECT f."id", f."regionCode", f."printedDate", f."publisher", f."percent"::float8 AS percent, f."participants",
      f."withdrawn", f."byExample", coalesce(f."accepted"->>'reason', f."reason") AS reason
    FROM (${newestFigures(knownAt)}) f WHERE f."id" = ANY(${[...ids]}::text[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
