import { AppError } from "@/lib/core/errors";
import { Prisma, type Db, type PrismaClient } from "@/lib/db/client";

/** Any number will do as long as no other writer takes it for something else. */
const IMPORT_LOCK = 7_352_200;
const WAIT_FOR_LOCK = "30s";
const WAIT_FOR_START = 10_000;
/** The largest file on a busy machine takes minutes; ending it half-way would only waste them. */
const LONGEST_IMPORT = 30 * 60_000;

/** PostgreSQL's codes for: a lock not had in time, a row that another has just inserted, a deadlock, a lost update. */
const LOST_RACES = new Set(["55P03", "23505", "40P01", "40001"]);

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
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`;
        return write(tx);
      },
      { maxWait: WAIT_FOR_START, timeout: LONGEST_IMPORT },
    );
  } catch (error) {
    if (isLostRace(error)) throw new AppError("conflict", "Pencatatan lain lebih dulu.");
    throw error;
  }
}

function isLostRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2002" || error.code === "P2034" || LOST_RACES.has(sqlState(error) ?? "");
}

/** PostgreSQL's own code of a failed raw query. */
function sqlState(error: Prisma.PrismaClientKnownRequestError): string | undefined {
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined;
  return meta?.driverAdapterError?.cause?.originalCode;
}
