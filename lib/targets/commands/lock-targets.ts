import type { Db } from "@/lib/db/client";

/** Two administrators who change targets or documents at once wait for each other; any number of nobody else's will do. */
const TARGET_LOCK = 7_352_202;

/** Holds until the transaction ends. */
export async function lockTargets(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TARGET_LOCK}::bigint)`;
}
