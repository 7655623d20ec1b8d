import { AppError } from "@/lib/core/errors";
import { lockAll } from "@/lib/db/advisory-lock";
import type { Db, PrismaClient } from "@/lib/db/client";
import { isLostRace } from "@/lib/db/lost-race";

const WAIT_FOR_LOCK = "30s";
const WAIT_FOR_START = 10_000;
/** The largest file on a busy machine takes minutes; ending it half-way would only waste them. */
const LONGEST_IMPORT = 30 * 60_000;

/**
 * Runs a write as one transaction while no other import writes: the next version of a fact is free when it is taken.
 * @param wait how long for another import to end, as PostgreSQL writes durations
 * @throws AppError conflict when another writer was faster or still holds the lock after `wait`
 */
export async function underImportLock<T>(
  db: PrismaClient,
  write: (tx: Db) => Promise<T>,
  wait = WAIT_FOR_LOCK,
): Promise<T> {
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('lock_timeout', ${wait}, true)`;
        await lockAll(tx, "imports");
        return write(tx);
      },
      { maxWait: WAIT_FOR_START, timeout: LONGEST_IMPORT },
    );
  } catch (error) {
    if (isLostRace(error)) throw new AppError("conflict", "Pencatatan lain lebih dulu.");
    throw error;
  }
}
