import { requireUser, type Actor } from "@/lib/auth/actor";
import { permitSomewhere } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { unpackBook } from "../format/packed-book";
import { batchChangesSchema, isBatchId, type Batch } from "../schema/batch";
import { choiceSchema } from "../schema/choice";
import type { Book } from "../schema/sheet";

const FIELDS = {
  ...{ id: true, status: true, broughtBy: true, broughtAt: true, fileName: true, fileSha256: true },
  ...{ choice: true, changes: true, counts: true, endedAt: true },
} as const;
const LISTED = 20;

type Row = Omit<Batch, "choice" | "changes" | "counts" | "isKept"> & Record<"choice" | "changes" | "counts", unknown>;

/** @returns the newest files that the actor has brought @throws AppError forbidden for roles that bring none */
export async function readOwnBatches(given: Actor): Promise<Batch[]> {
  const actor = requireUser(given);
  permitSomewhere(actor, "import");
  const where = { broughtBy: actor.userId };
  const rows = await db().importBatch.findMany({ where, select: FIELDS, orderBy: { broughtAt: "desc" }, take: LISTED });
  return rows.map((row) => batchOf(row, false));
}

/** @returns a file that the actor has brought; null for any other @throws AppError forbidden for roles that bring none */
export async function readOwnBatch(given: Actor, id: string): Promise<Batch | null> {
  const actor = requireUser(given);
  permitSomewhere(actor, "import");
  if (!isBatchId(id)) return null;
  const [found] = await db().$queryRaw<{ kept: boolean }[]>`
    SELECT "file" IS NOT NULL AS kept FROM "ImportBatch" WHERE "id" = ${id} AND "broughtBy" = ${actor.userId}`;
  if (!found) return null;
  const row = await db().importBatch.findUniqueOrThrow({ where: { id }, select: FIELDS });
  return batchOf(row, found.kept);
}

/**
 * @returns a file that the actor has brought, and what was read from it; null once that is gone
 * @throws AppError forbidden, not-found also for somebody else's
 */
export async function readBatch(given: Actor, id: string): Promise<{ batch: Batch; book: Book | null }> {
  const actor = requireUser(given);
  permitSomewhere(actor, "import");
  const where = { id, broughtBy: actor.userId };
  const row = isBatchId(id) ? await db().importBatch.findFirst({ where, select: { ...FIELDS, book: true } }) : null;
  if (!row) throw new AppError("not-found", "Impor itu tidak ada, atau bukan Anda yang membawanya.");
  return { batch: batchOf(row, row.book !== null), book: row.book && unpackBook(row.book) };
}

/** @returns the bytes as they were brought, null once they are gone */
export async function readBatchFile(given: Actor, id: string): Promise<Buffer | null> {
  const actor = requireUser(given);
  permitSomewhere(actor, "import");
  const row = await db().importBatch.findFirst({ where: { id, broughtBy: actor.userId }, select: { file: true } });
  return row?.file ? Buffer.from(row.file) : null;
}

function batchOf({ choice, changes, counts, ...row }: Row, isKept: boolean): Batch {
  return {
    ...row,
    choice: choiceSchema.parse(choice),
    changes: batchChangesSchema.parse(changes),
    counts: counts as Batch["counts"],
    isKept,
  };
}
