import { dayAt } from "@/lib/core/known-day";
import { type Db, Prisma } from "@/lib/db/client";
import { knownFromStart } from "@/lib/db/known-by";
import { newestInstruments, newestTargets } from "@/lib/targets/queries";
import { changeState, type Change } from "../rules/changes";
import { happened, type Part, type Window } from "./changed-window";

type Touched = { id: string; at: Date };
type Known = {
  id: string;
  regionCode: string;
  year: number;
  percent: number | null;
  headcount: number | null;
  document: string;
  reason: string | null;
  withdrawn: boolean;
};

/** @returns the targets that were recorded, changed or withdrawn in the window, newest first, with what they said before */
export async function readChangedTargets(tx: Db, window: Window, { offset, limit }: Part): Promise<Change[]> {
  const touched = await tx.$queryRaw<Touched[]>`
    SELECT t."id", max(t."recordedAt") AS at FROM "Target" t
    WHERE ${targetChanged(window)}
    GROUP BY t."id" ORDER BY at DESC, t."id" LIMIT ${limit} OFFSET ${offset}`;
  if (touched.length === 0) return [];
  const ids = touched.map(({ id }) => id);
  const [before, after] = [await readKnown(tx, ids, window.after), await readKnown(tx, ids, window.until)];
  return touched.flatMap(({ id, at }): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const said = is ?? was;
    if (!said) return [];
    // One that promises people instead of a percentage, or now the other way, is compared in what it says now.
    const unit = said.percent === null ? "people" : "percent";
    const valueOf = (one: Known | undefined) =>
      !one || one.withdrawn ? null : unit === "percent" ? one.percent : one.headcount;
    const [then, now] = [valueOf(was), valueOf(is)];
    return [
      {
        subject: { kind: "targets", id, year: said.year, document: said.document },
        ...{ on: dayAt(at), regionCode: said.regionCode, before: then, after: now, unit },
        ...{ state: changeState(then, now), simulated: false, reason: is?.reason ?? null },
      },
    ];
  });
}

/** @returns the condition that a revision `t` of a target was recorded in the window */
export function targetChanged(window: Window): Prisma.Sql {
  const recorded = happened(Prisma.sql`t."recordedAt"`, Prisma.sql`t."regionCode"`, window);
  return Prisma.sql`${recorded} AND NOT ${knownFromStart(Prisma.sql`"Target"`, Prisma.sql`t`)}`;
}

async function readKnown(tx: Db, ids: readonly string[], knownAt: Date): Promise<Map<string, Known>> {
  const rows = await tx.$queryRaw<Known[]>`
    SELECT t."id", t."regionCode", t."year", t."percent"::float8 AS percent, t."headcount", d."title" AS document,
      t."reason", t."withdrawn"
    FROM (${newestTargets(knownAt)}) t JOIN (${newestInstruments(knownAt)}) d ON d."instrumentId" = t."instrumentId"
    WHERE t."id" = ANY(${[...ids]}::text[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
