import { requireUser, type Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { editReports } from "@/lib/reports/commands/edit-reports";
import { putFigures } from "@/lib/reports/commands/put-figures";
import type { ReportKey } from "@/lib/reports/schema";
import { refuseImport } from "../messages";
import { noSuchBatch, readSeenBatch } from "../queries/batches";
import type { BatchChange } from "../schema/batch";

/**
 * Takes out of the drafts what an import has put in, as far as it still stands there and its months are open: each cell
 * says again what it said before. What somebody has changed since stays. Whoever brought the file may do it, others of the
 * branch, the regional office above it, and administrators (`undo-import` in the policy).
 * @returns how many cells were taken back, and how many stay
 * @throws AppError forbidden, not-found, conflict I.505, and I.507 where nothing can be taken back
 */
export async function undoImport(given: Actor, id: string): Promise<{ back: number; stay: number }> {
  const actor = requireUser(given);
  const batch = await readSeenBatch(actor, id, "undo-import");
  if (batch === null) throw noSuchBatch();
  if (batch.status !== "DONE" || batch.changes.length === 0) throw refuseImport("I.505");
  const nameOf = ({ period, regionCode }: ReportKey) => `${period} ${regionCode}`;
  const back = new Map<string, number>();
  let why = "isiannya sudah diubah orang";
  await editReports(actor, {
    keys: batch.changes,
    step: "take-back",
    edit: async (editing) => {
      const own = batch.changes.filter((one) => nameOf(one) === nameOf(editing.key) && one.version === editing.version);
      const { put, trace } = await putFigures(editing.tx, actor, { editing, cells: own.map(reversed) });
      back.set(nameOf(editing.key), put.length);
      return trace;
    },
    locked: (key, { problem }) => {
      // Whoever loses a race runs once more, and may find locked what was open before.
      back.delete(nameOf(key));
      why = problem.replace(/\.$/, "");
    },
    also: async (tx) => {
      const cells = [...back.values()].reduce((sum, one) => sum + one, 0);
      const { count } = await tx.importBatch.updateMany({
        where: { id, status: "DONE" },
        data: { status: "UNDONE", endedAt: now(), endedBy: actor.userId },
      });
      // Before all else: whoever comes second should hear that it is undone, and not that somebody has changed the cells.
      if (count === 0) throw refuseImport("I.505");
      if (cells === 0) throw refuseImport("I.507", { why });
      const after = { file: batch.fileName, put: cells, left: batch.changes.length - cells };
      return { action: "drafts.import-undone", subject: { kind: "import", key: id }, before: null, after };
    },
  });
  const cells = [...back.values()].reduce((sum, one) => sum + one, 0);
  return { back: cells, stay: batch.changes.length - cells };
}

function reversed({ column, was, wasValue, text }: BatchChange) {
  return { column, was: text, text: was, value: wasValue };
}
