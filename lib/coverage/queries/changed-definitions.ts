import { dayAt } from "@/lib/core/known-day";
import { NATION } from "@/lib/core/region-code";
import { type Db, Prisma } from "@/lib/db/client";
import type { Change } from "../rules/changes";
import { happened, type Part, type Window } from "./changed-window";

type Revised = { id: string; at: Date; name: string; reason: string | null };

/** @returns the definitions that were revised in the window, a statement to select from: id, at. Their first holds for all time. */
export function touchedDefinitions(window: Window): Prisma.Sql {
  return Prisma.sql`
    SELECT i."code" AS id, max(i."recordedAt") AS at, max(i."revision") AS revision FROM "Indicator" i
    WHERE i."revision" > 1 AND ${happened(Prisma.sql`i."recordedAt"`, Prisma.sql`${NATION}::text`, window)}
    GROUP BY i."code"`;
}

/** @returns definitions that were revised in the window, newest first; they are of the whole country */
export async function readChangedDefinitions(tx: Db, window: Window, { offset, limit }: Part): Promise<Change[]> {
  const revised = await tx.$queryRaw<Revised[]>`
    SELECT t.id, t.at, i."name", i."reason" FROM (${touchedDefinitions(window)}) t
    JOIN "Indicator" i ON i."code" = t.id AND i."revision" = t.revision
    ORDER BY t.at DESC, t.id LIMIT ${limit} OFFSET ${offset}`;
  return revised.map(({ id, at, name, reason }) => ({
    subject: { kind: "definitions", id, name },
    ...{ on: dayAt(at), regionCode: NATION, before: null, after: null, unit: "percent" },
    ...{ state: "same", simulated: false, reason },
  }));
}
