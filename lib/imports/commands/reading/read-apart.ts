import { FileRefused } from "../../messages";
import { readingAnswerSchema, type ReadingTask } from "../../schema/reading";
import { READING_LIMITS, type Book } from "../../schema/sheet";
import { parsedAnswer, refuseTooLarge, runApart, tookTooMuch, type Bounds } from "./run-apart";

/**
 * Reads a table file apart from everything else, within the limits of `runApart`.
 * @param measure a column's title as the user wrote it
 * @param bounds milliseconds and bytes that it may take
 * @throws FileRefused what the reader refuses, I.004, I.030 when it takes too long, I.031 when it takes too much memory
 */
export async function readApart(bytes: Buffer, measure?: string, bounds: Bounds = READING_LIMITS): Promise<Book> {
  refuseTooLarge(bytes);
  const task: ReadingTask = { size: bytes.length, measure, memory: bounds.memory };
  const answer = await runApart("read-book-here.ts", task, [bytes], bounds);
  const { success, data } = readingAnswerSchema.safeParse(parsedAnswer(answer));
  if (!success) throw tookTooMuch(bounds);
  if ("refused" in data) throw new FileRefused(data.refused);
  return data.book;
}
