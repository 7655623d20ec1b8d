import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import type { Db } from "@/lib/db/client";
import { readNewestTargets } from "./queries";
import { nextRevisions, type GivenTarget, type NewestTarget } from "./rules/revisions";

type NewestTargets = ReadonlyMap<string, NewestTarget>;

/** Two administrators who change targets at once wait for each other; any number of nobody else's will do. */
const TARGET_LOCK = 7_352_202;

/**
 * Appends targets that say something else than what is in force, each as its next revision; the caller records the event.
 * @param change `targetsOver` is asked under the lock, with what is in force then; `reason` of ten letters or more says why
 * @returns how many were new or changed
 * @throws AppError forbidden, invalid-input without a reason
 */
export async function appendTargets(
  tx: Db,
  given: Actor,
  { targetsOver, reason }: { targetsOver: (newest: NewestTargets) => readonly GivenTarget[]; reason: string },
): Promise<number> {
  permit(given, "keep-targets");
  const actor = requireUser(given);
  if (reason.trim().length < 10)
    throw new AppError("invalid-input", "Tulis alasannya dengan sedikitnya 10 huruf.", [
      { field: "alasan", message: "sedikitnya 10 huruf" },
    ]);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TARGET_LOCK}::bigint)`;
  const newest = await readNewestTargets(tx);
  const rows = nextRevisions(targetsOver(newest), newest);
  const who = { recordedBy: actor.userId, reason: reason.trim(), recordedAt: now() };
  await tx.target.createMany({ data: rows.map((row) => ({ ...row, ...who })) });
  return rows.length;
}
