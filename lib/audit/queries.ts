import type { Actor } from "@/lib/auth/actor";
import { permit, permitSomewhere, policyActorOf } from "@/lib/auth/permit";
import { db, Prisma, type Db, type PrismaClient } from "@/lib/db/client";
import { isoOf } from "@/lib/db/iso";
import { readBranchCoverage, readPeopleNames } from "@/lib/access/queries";
import { monthsCovered } from "@/lib/access/rules/covered-months";
import { auditReach } from "./policy";
import { statedNames, namedPlaces } from "./rules/named-places";
import { checkChain } from "./rules/check-chain";
import {
  MOST_EVENTS,
  type AuditFilter,
  type ChainHead,
  type ChainVerdict,
  type Deed,
  type SealedEvent,
  type Trail,
} from "./schema";

const COLUMNS = Prisma.sql`
  "number", ${isoOf(Prisma.sql`"at"`)} AS "at", "actorKind", "actorId",
  "actorRole", "action", "subjectKind", "subjectKey", "before"::text AS "before", "after"::text AS "after", "reason",
  "requestId", "previousHash", "hash"`;

/** A trail of millions of events takes minutes. */
const LONGEST_CHECK = 30 * 60_000;
const WAIT_FOR_START = 30_000;

/**
 * Recomputes every hash from the rows, without the database's functions, and compares the chain with its head, all in
 * one snapshot; writers go on meanwhile.
 * @throws AppError forbidden
 */
export async function verifyChain(db: PrismaClient, actor: Actor): Promise<ChainVerdict> {
  permit(actor, "read-audit");
  return db.$transaction((tx) => verifyChainWithin(tx), {
    isolationLevel: "RepeatableRead",
    maxWait: WAIT_FOR_START,
    timeout: LONGEST_CHECK,
  });
}

/** The same in a transaction of the caller's, who has checked who asks. */
export async function verifyChainWithin(tx: Db): Promise<ChainVerdict> {
  const [head] = await tx.$queryRaw<ChainHead[]>`SELECT "number", "hash" FROM "AuditHead" WHERE "id" = 1`;
  return checkChain(streamEvents(tx), head ?? null);
}

/** Every row by number, a thousand at a time; a cursor also passes rows whose numbers are not unique any more. */
async function* streamEvents(tx: Db): AsyncGenerator<SealedEvent> {
  await tx.$executeRaw`
    DECLARE audit_chain NO SCROLL CURSOR FOR SELECT ${COLUMNS} FROM "AuditEvent" ORDER BY "AuditEvent"."number"`;
  for (;;) {
    const events = await tx.$queryRaw<SealedEvent[]>`FETCH 1000 FROM audit_chain`;
    if (events.length === 0) return;
    yield* events;
  }
}

/**
 * Events that match every given part of the filter, newest first; of branches and regional offices only those about
 * reports of regions and months in their scope, and about imports that put figures into such reports.
 * @throws AppError unauthenticated, forbidden
 */
export async function findEvents(tx: Db, actor: Actor, filter: AuditFilter): Promise<SealedEvent[]> {
  const reach = await reachCondition(tx, actor);
  const { action, subjectKind, subjectKey, actorId, from, until, below, limit } = filter;
  const conditions = [
    reach,
    action === undefined ? null : Prisma.sql`"action" = ${action}`,
    subjectKind === undefined ? null : Prisma.sql`"subjectKind" = ${subjectKind}`,
    subjectKey === undefined ? null : Prisma.sql`"subjectKey" = ${subjectKey}`,
    actorId === undefined ? null : Prisma.sql`"actorId" = ${actorId}`,
    from === undefined ? null : Prisma.sql`"AuditEvent"."at" >= ${from}::timestamptz`,
    until === undefined ? null : Prisma.sql`"AuditEvent"."at" < ${until}::timestamptz`,
    below === undefined ? null : Prisma.sql`"number" < ${below}`,
  ].filter((condition) => condition !== null);
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  return tx.$queryRaw<SealedEvent[]>`
    SELECT ${COLUMNS} FROM "AuditEvent" ${where} ORDER BY "AuditEvent"."number" DESC LIMIT ${limit}`;
}

/** @returns null for those who read everything @throws AppError unauthenticated, forbidden for those who read nothing */
async function reachCondition(tx: Db, actor: Actor): Promise<Prisma.Sql | null> {
  if (actor.kind !== "user" || auditReach(policyActorOf(actor).role) !== "own-reports") {
    permit(actor, "read-audit");
    return null;
  }
  permitSomewhere(actor, "read-audit");
  const covered = monthsCovered(actor.scope, await readBranchCoverage(tx));
  const isOwn = (region: Prisma.Sql, month: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM unnest(
      ${covered.map(({ area }) => area)}::text[],
      ${covered.map(({ from }) => from)}::text[],
      ${covered.map(({ until }) => until)}::text[]
    ) AS g ("area", "from", "until")
    WHERE (g."area" IN ('00', ${region}) OR starts_with(${region}, g."area" || '.'))
      AND ${month} COLLATE "C" >= g."from" AND (g."until" IS NULL OR ${month} COLLATE "C" < g."until"))`;
  const part = (nth: number) => Prisma.sql`split_part("subjectKey", ' ', ${nth}::int)`;
  // What an import has changed stands with it, cell by cell; one that changed nothing of theirs stays hidden.
  return Prisma.sql`("subjectKind" = 'report' AND ${isOwn(part(2), part(1))} OR "subjectKind" = 'import' AND EXISTS (
    SELECT FROM "ImportBatch" b, jsonb_to_recordset(b."changes") AS c ("period" text, "regionCode" text)
    WHERE b."id" = "subjectKey" AND ${isOwn(Prisma.sql`c."regionCode"`, Prisma.sql`c."period"`)}))`;
}

/**
 * The events of `findEvents` with the names of the users, places and sources in them, and in the filter, that still exist.
 * @throws AppError unauthenticated, forbidden
 */
export async function readTrail(actor: Actor, filter: AuditFilter): Promise<Trail> {
  const found = await findEvents(db(), actor, { ...filter, limit: filter.limit + 1 });
  const events = found.slice(0, filter.limit);
  const users = events.flatMap(({ actorKind, actorId, subjectKind, subjectKey }) => [
    ...(actorKind === "user" && actorId !== null ? [actorId] : []),
    ...(subjectKind === "user" ? [subjectKey] : []),
  ]);
  const { actorId, subjectKey } = filter;
  const asked = [actorId, subjectKey].filter((id) => id !== undefined);
  const subject = { subjectKind: filter.subjectKind ?? "", subjectKey: subjectKey ?? "", before: null, after: null };
  const older = found.length > events.length ? events.at(-1)!.number : null;
  const [names, places] = await Promise.all([
    readPeopleNames(db(), [...users, ...asked]),
    readPlaceNames(db(), namedPlaces([...events, subject])),
  ]);
  return { events, older, names, places: new Map([...places, ...statedNames(events)]) };
}

/**
 * The same for a file: newest first, from one moment on as far down as the filter goes, at most `most` events. What is
 * recorded meanwhile has a higher number and is not in it.
 * @returns the first page, perhaps an empty one, and all of them one after the other
 * @throws AppError unauthenticated, forbidden
 */
export async function readWholeTrail(
  actor: Actor,
  filter: AuditFilter,
  most: number,
): Promise<{ first: Trail; pages: () => AsyncGenerator<Trail, void, void> }> {
  const limitOf = (left: number) => Math.min(left, MOST_EVENTS);
  const first = await readTrail(actor, { ...filter, limit: limitOf(most) });
  return {
    first,
    pages: async function* () {
      let page = first;
      for (let left = most; ;) {
        yield page;
        left -= page.events.length;
        if (page.older === null || left === 0) return;
        page = await readTrail(actor, { ...filter, below: page.older, limit: limitOf(left) });
      }
    },
  };
}

async function readPlaceNames(tx: Db, ids: string[]): Promise<Trail["places"]> {
  const where = { id: { in: ids } };
  const [regions, branches, offices, sources] = await Promise.all([
    tx.region.findMany({ where: { code: { in: ids } }, select: { code: true, name: true } }),
    tx.branch.findMany({ where, select: { id: true, name: true } }),
    tx.kanwil.findMany({ where, select: { id: true, name: true } }),
    tx.source.findMany({ where, select: { id: true, title: true } }),
  ]);
  return new Map([
    ...regions.map(({ code, name }) => [`region ${code}`, name] as const),
    ...branches.map(({ id, name }) => [`branch ${id}`, name] as const),
    ...offices.map(({ id, name }) => [`kanwil ${id}`, name] as const),
    ...sources.map(({ id, title }) => [`source ${id}`, title] as const),
  ]);
}

/** @returns what was done to some subjects, oldest first, without what it changed; the caller has asked who may know */
export async function readDeeds(tx: Db, subjects: readonly { kind: string; key: string }[]): Promise<Deed[]> {
  if (subjects.length === 0) return [];
  return tx.$queryRaw<Deed[]>`
    SELECT ${isoOf(Prisma.sql`"at"`)} AS "at", "actorKind", "actorId", "actorRole",
      "action", "subjectKey"
    FROM "AuditEvent"
    WHERE ("subjectKind", "subjectKey") IN (
      SELECT * FROM unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ key }) => key)}::text[])
    )
    ORDER BY "number"`;
}
