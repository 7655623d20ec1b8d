import type { Prisma } from "@/lib/db/client";
import { type Db } from "@/lib/db/client";
import { newestFigures, recordedFigures } from "@/lib/published/queries";
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
  return recordedFigures((moment, regionCode) => happened(moment, regionCode, window));
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
