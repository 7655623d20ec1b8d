import { z } from "zod";

/** A document to be set: a template below `lib`, what it draws, and whether all of it must stand on one page. */
export type TypesetTask = { template: `${string}.typ`; drawing: object; onOnePage: boolean };

/** What the process that sets type answers to a drawing; `memory` is what it holds by then, in bytes. */
export const typesetAnswerSchema = z.union([
  z.strictObject({ pdf: z.instanceof(Uint8Array), memory: z.int() }),
  z.strictObject({ failure: z.enum(["no-program", "full-page", "broken"]), why: z.string() }),
]);
export type TypesetAnswer = z.infer<typeof typesetAnswerSchema>;
