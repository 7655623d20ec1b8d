import type { Db } from "./client";

/** Writers of one kind wait for each other. Each has a number that nobody else's is; what their values are is of no account. */
export const ADVISORY_LOCKS = {
  imports: 7_352_200,
  grants: 7_352_201,
  targets: 7_352_202,
  figures: 7_352_203,
  definitions: 7_352_204,
  visits: 7_352_205,
  plans: 7_352_206,
  efforts: 7_352_207,
  letters: 7_352_208,
  restore: 7_352_209,
  tokens: 7_352_210,
  webhooks: 7_352_211,
} as const;

/** Waits for everybody else who writes this kind; holds until the transaction ends. */
export async function lockAll(tx: Db, kind: keyof typeof ADVISORY_LOCKS): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS[kind]}::bigint)`;
}

/** Waits for those only who write the same one of the kind. */
export async function lockOne(tx: Db, kind: keyof typeof ADVISORY_LOCKS, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS[kind]}::int, hashtext(${name}))`;
}
