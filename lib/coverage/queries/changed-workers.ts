import { dayAt } from "@/lib/core/known-day";
import type { WorkerBase, WorkerSegment } from "@/lib/core/vocabulary";
import { type Db, Prisma } from "@/lib/db/client";
import { changeState, type Change } from "../rules/changes";
import { happened, type Part, type Window } from "./changed-window";
import { effectiveWorkers } from "./effective";
import { sourceReason } from "./revision-reasons";

type Key = { regionCode: string; base: WorkerBase; segment: WorkerSegment; year: number };
type Known = Key & { count: number; simulated: boolean; title: string };

/** @returns the counts of workers that were recorded in the window, newest first, with what stood there before */
export async function readChangedWorkers(tx: Db, window: Window, { offset, limit }: Part): Promise<Change[]> {
  const touched = await tx.$queryRaw<(Key & { at: Date })[]>`
    SELECT w."regionCode", w."base"::text AS base, w."segment"::text AS segment, w."year", max(w."recordedAt") AS at
    FROM "WorkerCount" w WHERE ${happened(Prisma.sql`w."recordedAt"`, Prisma.sql`w."regionCode"`, window)}
    GROUP BY w."regionCode", w."base", w."segment", w."year"
    ORDER BY at DESC, w."regionCode", w."year" DESC, w."base", w."segment" LIMIT ${limit} OFFSET ${offset}`;
  if (touched.length === 0) return [];
  const [before, after] = [await readKnown(tx, touched, window.after), await readKnown(tx, touched, window.until)];
  return touched.map(({ regionCode, at, ...which }) => {
    const key = keyOf({ regionCode, ...which });
    const [was, is] = [before.get(key), after.get(key)];
    const [then, now] = [was?.count ?? null, is?.count ?? null];
    return {
      subject: { kind: "workers", ...which },
      ...{ on: dayAt(at), regionCode, before: then, after: now, unit: "people" },
      ...{ state: changeState(then, now), simulated: is?.simulated ?? false },
      reason: is ? sourceReason(is.title) : null,
    };
  });
}

async function readKnown(tx: Db, keys: readonly Key[], knownAt: Date): Promise<Map<string, Known>> {
  const wanted = Prisma.sql`(w."regionCode", w."base", w."segment", w."year") IN (
    SELECT g.region, g.base::"WorkerBase", g.segment::"Segment", g.year FROM unnest(
      ${keys.map(({ regionCode }) => regionCode)}::text[], ${keys.map(({ base }) => base)}::text[],
      ${keys.map(({ segment }) => segment)}::text[], ${keys.map(({ year }) => year)}::int[]
    ) AS g (region, base, segment, year))`;
  const rows = await tx.$queryRaw<Known[]>`
    SELECT e."regionCode", e."base"::text AS base, e."segment"::text AS segment, e."year", e."count", e."simulated", s."title"
    FROM (${effectiveWorkers(wanted, { data: "all", knownAt })}) e JOIN "Source" s ON s."id" = e."sourceId"`;
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function keyOf({ regionCode, base, segment, year }: Key): string {
  return `${regionCode} ${base} ${segment} ${year}`;
}
