import { readBranchCoverage, readPeopleNames } from "@/lib/access/queries";
import { branchesFor, everMay } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { permitSomewhere, policyActorOf } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { db, type Prisma } from "@/lib/db/client";
import { REMOVED_USER } from "@/lib/reports/rules/entry-row";
import { unpackBook } from "../format/packed-book";
import { batchChangesSchema, isBatchId, type Batch, type SeenBatch } from "../schema/batch";
import { choiceSchema } from "../schema/choice";
import type { Book } from "../schema/sheet";

const FIELDS = {
  ...{ id: true, status: true, broughtBy: true, broughtAt: true, branchId: true, fileName: true, fileSha256: true },
  ...{ choice: true, changes: true, counts: true, endedAt: true, endedBy: true },
} as const;
const LISTED = 20;

type Row = Omit<Batch, "choice" | "changes" | "counts" | "isKept"> & Record<"choice" | "changes" | "counts", unknown>;

/**
 * The newest files that the actor may see: own ones, and those of others of the office, of the branches below it, or, for
 * administrators, of everybody.
 * @throws AppError forbidden for roles that see none
 */
export async function readSeenBatches(given: Actor): Promise<{ own: SeenBatch[]; others: SeenBatch[] }> {
  const actor = requireUser(given);
  permitSomewhere(actor, "read-imports");
  const reach = await reachOf(actor, "read-imports");
  const newest = { select: FIELDS, orderBy: { broughtAt: "desc" }, take: LISTED } as const;
  const [own, others] = await Promise.all([
    db().importBatch.findMany({ where: { broughtBy: actor.userId }, ...newest }),
    db().importBatch.findMany({ where: { broughtBy: { not: actor.userId }, AND: [reach] }, ...newest }),
  ]);
  const seen = await withNames(
    actor,
    [...own, ...others].map((row) => batchOf(row, false)),
  );
  return { own: seen.filter(({ isOwn }) => isOwn), others: seen.filter(({ isOwn }) => !isOwn) };
}

/**
 * @param action what is meant to be done with it
 * @returns a file that is the actor's own or within reach of the action; null for any other
 * @throws AppError forbidden for roles that may never do this
 */
export async function readSeenBatch(
  given: Actor,
  id: string,
  action: "read-imports" | "undo-import" = "read-imports",
): Promise<SeenBatch | null> {
  const actor = requireUser(given);
  permitSomewhere(actor, action);
  if (!isBatchId(id)) return null;
  const reach = await reachOf(actor, action);
  const row = await db().importBatch.findFirst({ where: { id, AND: [reach] }, select: FIELDS });
  if (!row) return null;
  const kept = await db().importBatch.count({ where: { id, file: { not: null } } });
  const [seen] = await withNames(actor, [batchOf(row, kept > 0)]);
  return seen!;
}

/** The own files, and those that the policy gives the actor besides. */
async function reachOf(actor: UserActor, action: Action): Promise<Prisma.ImportBatchWhereInput> {
  const branches = branchesFor(policyActorOf(actor, await readBranchCoverage(db())), action);
  return branches === "all" ? {} : { OR: [{ broughtBy: actor.userId }, { branchId: { in: [...branches] } }] };
}

async function withNames(actor: UserActor, batches: readonly Batch[]): Promise<SeenBatch[]> {
  const ids = batches.flatMap(({ broughtBy, endedBy }) => [broughtBy, ...(endedBy === null ? [] : [endedBy])]);
  const branchIds = [...new Set(batches.flatMap(({ branchId }) => branchId ?? []))];
  const [names, branches] = await Promise.all([
    readPeopleNames(db(), ids),
    db().branch.findMany({ where: { id: { in: branchIds } }, select: { id: true, name: true } }),
  ]);
  const nameOf = (id: string) => names.get(id) ?? REMOVED_USER;
  return batches.map((batch) => ({
    ...batch,
    // Whoever has a role by now that brings none sees it as others do.
    isOwn: batch.broughtBy === actor.userId && everMay(actor.role, "import"),
    broughtByName: nameOf(batch.broughtBy),
    endedByName: batch.endedBy && nameOf(batch.endedBy),
    office: branches.find(({ id }) => id === batch.branchId)?.name ?? null,
  }));
}

/**
 * @param known the import itself where the caller has read it already
 * @returns a file that the actor has brought, and what was read from it; null once that is gone
 * @throws AppError forbidden, not-found also for somebody else's
 */
export async function readBatch(given: Actor, id: string, known?: Batch): Promise<{ batch: Batch; book: Book | null }> {
  const actor = requireUser(given);
  permitSomewhere(actor, "import");
  const where = { id, broughtBy: actor.userId };
  if (known?.id === id) {
    const found = await db().importBatch.findFirst({ where, select: { book: true } });
    if (!found) throw noSuchBatch();
    return { batch: known, book: found.book && unpackBook(found.book) };
  }
  const row = isBatchId(id) ? await db().importBatch.findFirst({ where, select: { ...FIELDS, book: true } }) : null;
  if (!row) throw noSuchBatch();
  return { batch: batchOf(row, row.book !== null), book: row.book && unpackBook(row.book) };
}

/** What is answered about a file that is not there, or that is none of the actor's business. */
export function noSuchBatch(): AppError {
  return new AppError("not-found", "Impor itu tidak ada, atau bukan milik kantor Anda.");
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
