import { FileRefused } from "../../messages";
import { readingAnswerSchema, type ReadingTask } from "../../schema/reading";
import type { Book } from "../../schema/sheet";
import { parsedAnswer, refuseTooLarge, runApart, tookTooMuch } from "./run-apart";

/**
 * Reads a table file apart from everything else, within the limits of `runApart`.
 * @param measure a column's title as the user wrote it
 * @throws FileRefused what the reader refuses, I.004, I.030 when it takes too long, I.031 when it takes too much memory
 */
export async function readApart(bytes: Buffer, measure?: string): Promise<Book> {
  refuseTooLarge(bytes);
  const task: ReadingTask = { size: bytes.length, measure };
  const answer = await runApart("read-book-here.ts", task, [bytes]);
  const { success, data } = readingAnswerSchema.safeParse(parsedAnswer(answer));
  if (!success) throw tookTooMuch();
  if ("refused" in data) throw new FileRefused(data.refused);
  return data.book;
}
