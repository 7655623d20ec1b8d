import { type Db, Prisma } from "@/lib/db/client";
import { knownFromStart } from "@/lib/db/known-by";
import { newestInstruments, newestTargets } from "@/lib/targets/queries";
import { saidChange, type Change } from "../rules/changes";
import { happened, readAround, type Part, type Window } from "./changed-window";

type Known = {
  id: string;
  regionCode: string;
  year: number;
  percent: number | null;
  people: number | null;
  document: string;
  reason: string | null;
  withdrawn: boolean;
};

/** @returns the targets of which something was recorded in the window, a statement to select from: id, at */
export function touchedTargets(window: Window): Prisma.Sql {
  return Prisma.sql`
    SELECT t."id", max(t."recordedAt") AS at FROM "Target" t
    WHERE ${happened(Prisma.sql`t."recordedAt"`, Prisma.sql`t."regionCode"`, window)}
      AND NOT ${knownFromStart(Prisma.sql`"Target"`, Prisma.sql`t`)}
    GROUP BY t."id"`;
}

/** @returns the targets that were recorded, changed or withdrawn in the window, newest first, with what they said before */
export async function readChangedTargets(tx: Db, window: Window, part: Part): Promise<Change[]> {
  const around = await readAround(tx, touchedTargets(window), window, part, readKnown);
  return around.map(({ id, on, was, is }) => ({
    subject: { kind: "targets", id, year: is.year, document: is.document },
    ...{ on, regionCode: is.regionCode, ...saidChange(was, is), simulated: false, reason: is.reason },
  }));
}

function readKnown(tx: Db, ids: readonly string[], knownAt: Date): Promise<Known[]> {
  return tx.$queryRaw<Known[]>`
    SELECT t."id", t."regionCode", t."year", t."percent"::float8 AS percent, t."headcount" AS people, d."title" AS document,
      t."reason", t."withdrawn"
    FROM (${newestTargets(knownAt)}) t JOIN (${newestInstruments(knownAt)}) d ON d."instrumentId" = t."instrumentId"
    WHERE t."id" = ANY(${[...ids]}::text[])`;
}
