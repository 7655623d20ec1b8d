import { z } from "zod";
import { inOneLine } from "./unseen";

/** Text that a page shows in one line: what somebody or something is called, or why something was done. */
export function oneLine(what: string) {
  return z
    .string({ error: `${what} perlu diisi.` })
    .trim()
    .refine(
      (text) => inOneLine(text) === text,
      `${what} ditulis dalam satu baris, tanpa karakter yang tidak terlihat.`,
    );
}
