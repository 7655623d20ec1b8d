import { z } from "zod";
import { FileRefused } from "../../messages";
import type { Marks } from "../../schema/mark";
import { rejectionSchema } from "../../schema/reading";
import { parsedAnswer, refuseTooLarge, runApart, tookTooMuch } from "./run-apart";

/** What the marking process is told on its command line: the bytes of the file on stdin, then those of the marks as JSON. */
export type MarkingTask = { size: number; marks: number };

/** The first line of its answer: why there is no file, or how many bytes of one follow. */
const headSchema = z.union([z.strictObject({ refused: rejectionSchema }), z.strictObject({ size: z.int() })]);
export type MarkingHead = z.infer<typeof headSchema>;

/**
 * Writes what was found back into the file itself, which otherwise stays as it is: in a workbook marked cells turn pink
 * and have a comment, in every file the rows' verdicts stand in a column of their own, right of everything. A CSV has
 * only that column, so what is said about a cell stands in its row's verdict.
 * @param bytes a file that `readApart` has read, .xlsx or CSV
 * @returns the file with its marks, of the same kind
 * @throws FileRefused what the reader refuses, I.004, I.030 when it takes too long, I.031 when it takes too much memory
 */
export async function markApart(bytes: Buffer, marks: Marks): Promise<Buffer> {
  refuseTooLarge(bytes);
  const said = Buffer.from(JSON.stringify(marks));
  const task: MarkingTask = { size: bytes.length, marks: said.length };
  const answer = await runApart("mark-file-here.ts", task, [bytes, said]);
  const end = answer.indexOf("\n");
  const { success, data: head } = headSchema.safeParse(parsedAnswer(answer.subarray(0, Math.max(end, 0))));
  if (!success) throw tookTooMuch();
  if ("refused" in head) throw new FileRefused(head.refused);
  const marked = answer.subarray(end + 1);
  if (marked.length !== head.size) throw tookTooMuch();
  return marked;
}
