import { knownFromStart } from "@/lib/db/known-by";
import { type Db, Prisma } from "@/lib/db/client";
import { newestFigures } from "@/lib/published/queries";
import { saidChange, type Change } from "../rules/changes";
import { happened, readAround, type Part, type Window } from "./changed-window";

type Known = {
  id: string;
  regionCode: string;
  printedDate: string;
  publisher: string | null;
  percent: number | null;
  people: number | null;
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
export async function readChangedPrinted(tx: Db, window: Window, part: Part): Promise<Change[]> {
  const around = await readAround(tx, touchedFigures(window), window, part, readKnown);
  return around.map(({ id, on, was, is }) => ({
    subject: { kind: "printed", id, date: is.printedDate, publisher: is.publisher },
    ...{ on, regionCode: is.regionCode, ...saidChange(was, is), simulated: is.byExample, reason: is.reason },
  }));
}

function readKnown(tx: Db, ids: readonly string[], knownAt: Date): Promise<Known[]> {
  return tx.$queryRaw<Known[]>`
    SELECT f."id", f."regionCode", f."printedDate", f."publisher", f."percent"::float8 AS percent, f."participants" AS people,
      f."withdrawn", f."byExample", coalesce(f."accepted"->>'reason', f."reason") AS reason
    FROM (${newestFigures(knownAt)}) f WHERE f."id" = ANY(${[...ids]}::text[])`;
}
