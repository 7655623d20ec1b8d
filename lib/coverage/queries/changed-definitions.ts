import { dayAt } from "@/lib/core/known-day";
import { NATION } from "@/lib/core/region-code";
import { type Db, Prisma } from "@/lib/db/client";
import { saidChange, wordsChange, type Change } from "../rules/changes";
import { happened, type Part, type Window } from "./changed-window";

/** A definition or a band as it was revised; percentages are of bands, where coverage begins to bear their name. */
type Revised = {
  kind: "definition" | "band";
  id: string;
  at: Date;
  name: string;
  reason: string | null;
  withdrawn: boolean;
  percent: number | null;
  before: { percent: number; withdrawn: boolean } | null;
};

/**
 * @returns the definitions and bands that were revised in the window, a statement to select from: kind, id, at, revision.
 * The first of each that came with the program holds for all time.
 */
export function touchedDefinitions(window: Window): Prisma.Sql {
  return Prisma.sql`
    SELECT 'definition' AS kind, i."code" AS id, max(i."recordedAt") AS at, max(i."revision") AS revision FROM "Indicator" i
    WHERE i."revision" > 1 AND ${happened(Prisma.sql`i."recordedAt"`, Prisma.sql`${NATION}::text`, window)}
    GROUP BY i."code"
    UNION ALL
    SELECT 'band', b."code", max(b."recordedAt"), max(b."revision") FROM "Band" b
    WHERE (b."revision" > 1 OR b."recordedBy" IS NOT NULL)
      AND ${happened(Prisma.sql`b."recordedAt"`, Prisma.sql`${NATION}::text`, window)}
    GROUP BY b."code"`;
}

/** @returns definitions and bands that were revised in the window, newest first; they are of the whole country */
export async function readChangedDefinitions(tx: Db, window: Window, { offset, limit }: Part): Promise<Change[]> {
  const revised = await tx.$queryRaw<Revised[]>`
    SELECT t.kind, t.id, t.at, coalesce(i."name", b."name") AS name, coalesce(i."reason", b."reason") AS reason,
      coalesce(b."withdrawn", FALSE) AS withdrawn, b."fromPercent"::float8 AS percent, (
        SELECT json_build_object('percent', e."fromPercent", 'withdrawn', e."withdrawn") FROM "Band" e
        WHERE t.kind = 'band' AND e."code" = t.id AND (e."recordedAt" <= ${window.after} OR e."recordedBy" IS NULL)
          AND e."revision" < t.revision
        ORDER BY e."revision" DESC LIMIT 1
      ) AS before
    FROM (${touchedDefinitions(window)}) t
    LEFT JOIN "Indicator" i ON t.kind = 'definition' AND i."code" = t.id AND i."revision" = t.revision
    LEFT JOIN "Band" b ON t.kind = 'band' AND b."code" = t.id AND b."revision" = t.revision
    ORDER BY t.at DESC, t.kind, t.id LIMIT ${limit} OFFSET ${offset}`;
  return revised.map(({ kind, id, at, name, reason, percent, withdrawn, before }) => ({
    subject: { kind: "definitions", id, name: kind === "band" ? `golongan "${name}"` : name },
    ...{ on: dayAt(at), regionCode: NATION, simulated: false, reason },
    ...(kind === "band"
      ? saidChange(before ? { ...before, people: null } : undefined, { percent, people: null, withdrawn })
      : wordsChange({ withdrawn: false }, { withdrawn })),
  }));
}
