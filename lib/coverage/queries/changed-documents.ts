import { NATION } from "@/lib/core/region-code";
import { knownFromStart } from "@/lib/db/known-by";
import { type Db, Prisma } from "@/lib/db/client";
import { newestInstruments } from "@/lib/targets/queries";
import { wordsChange, type Change } from "../rules/changes";
import { happened, readAround, type Part, type Window } from "./changed-window";

type Known = { id: string; regionCode: string | null; title: string; reason: string | null; withdrawn: boolean };

/** @returns the documents of targets of which something was recorded in the window, a statement to select from: id, at */
export function touchedDocuments(window: Window): Prisma.Sql {
  const region = Prisma.sql`coalesce(i."regionCode", ${NATION})`;
  return Prisma.sql`
    SELECT r."instrumentId" AS id, max(r."recordedAt") AS at
    FROM "InstrumentRevision" r JOIN "Instrument" i ON i."id" = r."instrumentId"
    WHERE ${happened(Prisma.sql`r."recordedAt"`, region, window)}
      AND NOT ${knownFromStart(Prisma.sql`"InstrumentRevision"`, Prisma.sql`r`)}
    GROUP BY r."instrumentId"`;
}

/** @returns documents that were recorded, said otherwise or withdrawn in the window, newest first */
export async function readChangedDocuments(tx: Db, window: Window, part: Part): Promise<Change[]> {
  const around = await readAround(tx, touchedDocuments(window), window, part, readKnown);
  return around.map(({ id, on, was, is }) => ({
    subject: { kind: "documents", id, document: is.title },
    ...{ on, regionCode: is.regionCode ?? NATION, ...wordsChange(was, is), simulated: false, reason: is.reason },
  }));
}

function readKnown(tx: Db, ids: readonly string[], knownAt: Date): Promise<Known[]> {
  return tx.$queryRaw<Known[]>`
    SELECT d."instrumentId" AS id, d."regionCode", d."title", d."reason", d."withdrawn"
    FROM (${newestInstruments(knownAt)}) d WHERE d."instrumentId" = ANY(${[...ids]}::text[])`;
}
