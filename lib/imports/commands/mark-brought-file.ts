import type { Actor } from "@/lib/auth/actor";
import { markedName } from "../format/file-names";
import { lineWords, SKIP_WORDS } from "../format/plan-words";
import { refuseImport } from "../messages";
import { readBatchFile } from "../queries/batches";
import { readImportPlan } from "../queries/import-plan";
import { marksOfPlan } from "../rules/marks-of-plan";
import { KEPT_DAYS } from "../schema/batch";
import type { Book } from "../schema/sheet";
import { markApart } from "./reading/mark-apart";
import { refusedAsWords } from "./refused-as-words";

/**
 * Gives a file back with what an import of it would do now, in its cells and beside its rows. No figure changes.
 * @throws AppError unauthenticated, forbidden, not-found, conflict I.506, and what the file is refused for
 */
export async function markBroughtFile(
  actor: Actor,
  id: string,
): Promise<{ name: string; bytes: Buffer; layout: Book["layout"] }> {
  const read = await readImportPlan(actor, id);
  const file = await readBatchFile(actor, id);
  if (read === null || file === null) throw refuseImport("I.506", { days: KEPT_DAYS });
  const marks = marksOfPlan(read, { lineWords, skipWords: (reason) => SKIP_WORDS[reason] });
  const bytes = await refusedAsWords(() => markApart(file, marks));
  return { name: markedName(read.batch.fileName), bytes, layout: read.book.layout };
}
