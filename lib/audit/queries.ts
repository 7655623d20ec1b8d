import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { Prisma, type Db, type PrismaClient } from "@/lib/db/client";
import { checkChain } from "./rules/check-chain";
import type { AuditFilter, ChainHead, ChainVerdict, SealedEvent } from "./schema";

const COLUMNS = Prisma.sql`
  "number", to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", "actorKind", "actorId",
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
export async function verifyChain(actor: Actor, db: PrismaClient): Promise<ChainVerdict> {
  permit(actor, "read-audit");
  return db.$transaction(
    async (tx) => {
      const [head] = await tx.$queryRaw<ChainHead[]>`SELECT "number", "hash" FROM "AuditHead" WHERE "id" = 1`;
      return checkChain(streamEvents(tx), head ?? null);
    },
    { isolationLevel: "RepeatableRead", maxWait: WAIT_FOR_START, timeout: LONGEST_CHECK },
  );
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
 * Events that match every given part of the filter, newest first.
 * @throws AppError forbidden
 */
export async function findEvents(actor: Actor, db: Db, filter: AuditFilter): Promise<SealedEvent[]> {
  permit(actor, "read-audit");
  const { action, subjectKind, subjectKey, actorId, from, until, below, limit } = filter;
  const conditions = [
    action === undefined ? null : Prisma.sql`"action" = ${action}`,
    subjectKind === undefined ? null : Prisma.sql`"subjectKind" = ${subjectKind}`,
    subjectKey === undefined ? null : Prisma.sql`"subjectKey" = ${subjectKey}`,
    actorId === undefined ? null : Prisma.sql`"actorId" = ${actorId}`,
    from === undefined ? null : Prisma.sql`"AuditEvent"."at" >= ${from}::timestamptz`,
    until === undefined ? null : Prisma.sql`"AuditEvent"."at" < ${until}::timestamptz`,
    below === undefined ? null : Prisma.sql`"number" < ${below}`,
  ].filter((condition) => condition !== null);
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  return db.$queryRaw<SealedEvent[]>`
    SELECT ${COLUMNS} FROM "AuditEvent" ${where} ORDER BY "AuditEvent"."number" DESC LIMIT ${limit}`;
}
