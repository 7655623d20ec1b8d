import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { db, type Db } from "@/lib/db/client";
import { KEPT_DAYS } from "../schema/batch";

/**
 * Forgets the files that were brought longer ago than they are kept, whoever brought them: unfinished imports go, of the
 * others what they have changed stays. The server does it by itself, as nobody may come for weeks.
 * @throws AppError forbidden
 */
export async function forgetOldFiles(actor: Actor): Promise<void> {
  permit(actor, "record-approved");
  await db().$transaction((tx) => forgetBefore(tx, now()));
}

/** The same in another's transaction; the caller has checked who asks. */
export async function forgetBefore(tx: Db, at: Date): Promise<void> {
  const oldest = new Date(at.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  await tx.importBatch.deleteMany({ where: { status: "OPEN", broughtAt: { lt: oldest } } });
  await tx.importBatch.updateMany({
    where: { broughtAt: { lt: oldest }, file: { not: null } },
    data: { file: null, book: null },
  });
}
