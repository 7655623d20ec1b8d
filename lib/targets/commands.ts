import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { lockAll } from "@/lib/db/advisory-lock";
import type { Db } from "@/lib/db/client";
import { readNewestInstruments, readNewestTargets } from "./queries";
import { conflict } from "./rules/refusals";
import { nextRevisions, type GivenTarget, type NewestTarget } from "./rules/revisions";

type NewestTargets = ReadonlyMap<string, NewestTarget>;

/**
 * Appends targets that say something else than what is in force, each as its next revision; the caller records the event.
 * @param change `targetsOver` is asked under the lock, with what is in force then; `reason` of ten letters or more says why
 * @returns how many were new or changed
 * @throws AppError forbidden, invalid-input without a reason, conflict for a document that was withdrawn
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
  await lockAll(tx, "targets");
  const [newest, documents] = [await readNewestTargets(tx), await readNewestInstruments(tx)];
  const rows = nextRevisions(targetsOver(newest), newest);
  if (rows.some(({ instrumentId }) => documents.get(instrumentId)?.withdrawn !== false))
    throw conflict("dokumen", "Dokumen ini sudah ditarik atau tidak ada; pilih dokumen lain.");
  const who = { recordedBy: actor.userId, reason: reason.trim(), recordedAt: now() };
  await tx.target.createMany({ data: rows.map((row) => ({ ...row, ...who })) });
  return rows.length;
}
