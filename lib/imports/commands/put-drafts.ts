import type { UserActor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { editReports } from "@/lib/reports/commands/edit-reports";
import { cellOfCount, putFigures, type PutChange } from "@/lib/reports/commands/put-figures";
import type { EntryColumn } from "@/lib/reports/schema";
import { refuseImport } from "../messages";
import type { BatchChange } from "../schema/batch";
import type { PlanLine } from "../schema/plan";
import type { TakeOver } from "./take-over";

/**
 * Puts the figures of a file into the drafts of their months: all of them as the preview showed them, or none.
 * @throws AppError conflict I.503 where anything stands there by now that the preview did not show
 */
export async function putDrafts(actor: UserActor, { read: { batch, plan }, lines, finish }: TakeOver): Promise<void> {
  const changes = new Map<string, readonly BatchChange[]>();
  const nameOf = ({ period, regionCode }: { period: string; regionCode: string }) => `${period} ${regionCode}`;
  const keyOf = ({ time, regionCode }: PlanLine) => ({ period: time as Period, regionCode: regionCode! });
  await editReports(actor, {
    keys: lines.map(keyOf),
    edit: async (editing) => {
      const own = lines.filter((line) => nameOf(keyOf(line)) === nameOf(editing.key));
      const cells = own.map(({ what, before, after }) => cellOfCount(what as EntryColumn, before ?? "", after!));
      const { put, left, trace } = await putFigures(editing.tx, actor, { editing, cells });
      if (left.length > 0) throw refuseImport("I.503");
      // Set and not added: whoever loses a race runs once more.
      changes.set(nameOf(editing.key), placed(put, own));
      return trace;
    },
    locked: () => {
      throw refuseImport("I.503");
    },
    also: async (tx) => {
      const put = [...changes.values()].flat();
      await finish(tx, put);
      const { fileName: file, fileSha256: sha256, id } = batch;
      const after = { file, sha256, put: put.length, refused: plan.counts.refused };
      return { action: "drafts.imported", subject: { kind: "import", key: id }, before: null, after };
    },
  });
}

/** Each cell with the place in the file that it came from. */
function placed(put: readonly PutChange[], lines: readonly PlanLine[]): BatchChange[] {
  return put.map((change) => {
    const line = lines.find(({ what }) => what === change.column)!;
    return { ...change, sheet: line.sheet, row: line.row, fileColumn: line.column };
  });
}
