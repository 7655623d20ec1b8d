import { z } from "zod";

/** What the reading process is told on its command line: how many bytes come on stdin, the title the user named, and how
 * many bytes of memory it may take. */
export type ReadingTask = { size: number; measure: string | undefined; memory: number };

const cell = z.strictObject({
  column: z.int(),
  kind: z.enum(["text", "number", "percent", "date", "error", "valueless"]),
  text: z.string(),
});
const sheet = z.strictObject({
  name: z.string().nullable(),
  rows: z.array(z.strictObject({ row: z.int(), cells: z.array(cell) })),
  merges: z.array(z.strictObject({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })),
  leftOut: z.array(z.int()),
});
export const rejectionSchema = z.strictObject({
  sheet: z.string().optional(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

/** What it answers on stdout. It is not trusted more than the file that it has read. */
export const readingAnswerSchema = z.union([
  z.strictObject({ book: z.strictObject({ layout: z.enum(["csv", "workbook"]), sheets: z.array(sheet) }) }),
  z.strictObject({ refused: rejectionSchema }),
]);
export type ReadingAnswer = z.infer<typeof readingAnswerSchema>;
