import { dayAt } from "@/lib/core/known-day";
import { NATION } from "@/lib/core/region-code";
import { knownFromStart } from "@/lib/db/known-by";
import { type Db, Prisma } from "@/lib/db/client";
import { newestInstruments } from "@/lib/targets/queries";
import type { Change } from "../rules/changes";
import { happened, stateBetween, type Part, type Window } from "./changed-window";

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
export async function readChangedDocuments(tx: Db, window: Window, { offset, limit }: Part): Promise<Change[]> {
  const touched = await tx.$queryRaw<{ id: string; at: Date }[]>`
    SELECT * FROM (${touchedDocuments(window)}) t ORDER BY at DESC, id LIMIT ${limit} OFFSET ${offset}`;
  if (touched.length === 0) return [];
  const ids = touched.map(({ id }) => id);
  const [before, after] = [await readKnown(tx, ids, window.after), await readKnown(tx, ids, window.until)];
  return touched.flatMap(({ id, at }): Change[] => {
    const is = after.get(id);
    if (!is) return [];
    return [
      {
        subject: { kind: "documents", id, document: is.title },
        ...{ on: dayAt(at), regionCode: is.regionCode ?? NATION, before: null, after: null, unit: "percent" },
        ...{ state: stateBetween(before.get(id), is), simulated: false, reason: is.reason },
      },
    ];
  });
}

async function readKnown(tx: Db, ids: readonly string[], knownAt: Date): Promise<Map<string, Known>> {
  const rows = await tx.$queryRaw<Known[]>`
    SELECT d."instrumentId" AS id, d."regionCode", d."title", d."reason", d."withdrawn"
    FROM (${newestInstruments(knownAt)}) d WHERE d."instrumentId" = ANY(${[...ids]}::text[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
