import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Db } from "@/lib/db/client";
import { refuseImport } from "../messages";
import { readImportPlan } from "../queries/import-plan";
import type { ImportPlan } from "../schema/import-plan";
import { branchOf } from "../queries/mappings";
import { KEPT_DAYS, type BatchChange } from "../schema/batch";
import { recordTargets } from "./record-targets";
import { recordWorkers } from "./record-workers";
import { putDrafts } from "./put-drafts";

/** What a person has seen of an import, and whether what is refused may be left out; of targets, why they change. */
export type Confirmation = { id: string; seen: string; leaveRefused: boolean; reason?: string };

/**
 * Takes a file over as its preview showed it, in one transaction with its events: participants into the drafts of their
 * months, workers as counts, targets as revisions. How the file was read is remembered for files of its shape.
 * @returns how many figures were new or changed
 * @throws AppError forbidden, not-found, conflict I.501, I.503 to I.506, I.508, I.509, or the refusal of a report's step
 */
export async function confirmImport(
  given: Actor,
  { id, seen, leaveRefused, reason = "" }: Confirmation,
): Promise<{ figures: number }> {
  const actor = requireUser(given);
  const read = await readImportPlan(actor, id);
  if (read === null) throw refuseImport("I.506", { days: KEPT_DAYS });
  if (read.batch.status !== "OPEN") throw refuseImport("I.505");
  if (read.refused || read.plan.stamp !== seen) throw refuseImport("I.503");
  const { refused } = read.plan.counts;
  if (refused > 0 && !leaveRefused) throw refuseImport("I.504", { lines: refused });
  const lines = read.plan.lines.filter(({ state }) => state === "new" || state === "changed");
  if (lines.length === 0) throw refuseImport("I.509");
  const finish = (tx: Db, changes: readonly BatchChange[]) => finishBatch(tx, actor, read, changes);
  switch (read.batch.choice.of) {
    case "participants":
      await putDrafts(actor, { read, lines, finish });
      break;
    case "workers":
      await recordWorkers(actor, { read, lines, finish });
      break;
    case "targets":
      await recordTargets(actor, { read, lines, reason, finish });
      break;
  }
  return { figures: lines.length };
}

/** The import is over, and its reading remembered; whoever else has ended it first has won. */
async function finishBatch(
  tx: Db,
  actor: UserActor,
  { batch, plan, shape }: ImportPlan,
  changes: readonly BatchChange[],
): Promise<void> {
  const at = now();
  const { count } = await tx.importBatch.updateMany({
    where: { id: batch.id, status: "OPEN" },
    data: { status: "DONE", endedAt: at, endedBy: actor.userId, changes: [...changes], counts: plan.counts },
  });
  if (count === 0) throw refuseImport("I.505");
  const key = { shape, branchId: branchOf(actor) };
  const confirmed = { choice: { ...batch.choice, remembered: null }, confirmedBy: actor.userId, confirmedAt: at };
  await tx.importMapping.upsert({
    where: { shape_branchId: key },
    create: { ...key, ...confirmed },
    update: confirmed,
  });
}
