import { requireUser, type Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { packBook } from "../format/packed-book";
import { refuseImport } from "../messages";
import { kindsFor } from "../policy";
import { readBatch, readBatchFile } from "../queries/batches";
import { isSaid } from "../rules/remembered-choice";
import type { SaidChoice } from "../schema/choice";
import type { Book } from "../schema/sheet";
import { readApart } from "./reading/read-apart";
import { refusedAsWords } from "./refused-as-words";

/**
 * Keeps what a person says about a file that is not taken over yet. No figure changes.
 * @throws AppError forbidden, not-found, conflict I.505; invalid-input where a title is asked for and the file cannot be
 * read for it
 */
export async function chooseReading(given: Actor, { id, choice }: { id: string; choice: SaidChoice }): Promise<void> {
  const actor = requireUser(given);
  const { batch, book } = await readBatch(actor, id);
  const asked = choice.measure !== batch.choice.measure && choice.measure !== "";
  const again = asked && book ? await refusedAsWords(() => readFor(actor, id, book, choice.measure)) : null;
  const of = kindsFor(actor).find((kind) => kind === choice.of) ?? batch.choice.of;
  // What columns hold is another question for another kind of figures.
  const columns = of === batch.choice.of ? choice.columns : {};
  const remembered = isSaid({ ...choice, remembered: null }) ? batch.choice.remembered : null;
  const { count } = await db().importBatch.updateMany({
    where: { id, broughtBy: actor.userId, status: "OPEN" },
    data: {
      choice: { ...choice, columns, of, remembered },
      ...(again ? { book: packBook(again) } : {}),
    },
  });
  if (count === 0) throw refuseImport("I.505");
}

/** Of a sheet that is too large to keep, only columns that were known for what they are were kept. */
async function readFor(actor: Actor, id: string, book: Book, measure: string): Promise<Book | null> {
  if (book.sheets.every(({ leftOut }) => leftOut.length === 0)) return null;
  const file = await readBatchFile(actor, id);
  return file && readApart(file, measure);
}
