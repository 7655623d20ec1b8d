import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { Period } from "@/lib/core/period";
import { headlineWords } from "@/lib/coverage/format/headline";
import { readReading } from "@/lib/coverage/queries/reading";
import { setSheet } from "@/lib/sheets/queries/sheet-pdf";
import type { SheetOrNot } from "../schema";

/**
 * The sheet of a region for a month, with what a letter says of it.
 * @returns a failure where no PDF can be made at the moment, so that other regions go on
 */
export async function readLetterSheet(actor: Actor, code: string, period: Period): Promise<SheetOrNot> {
  const reading = await readReading(actor, code, { period });
  const { name } = reading.region;
  if (reading.shown?.period !== period || reading.shown.standing.area.participants === null)
    return { kind: "no-figure", code, name };
  try {
    const { sheet, name: file, bytes, address } = await setSheet(actor, reading, {});
    const { title, mark } = sheet.head;
    const words = headlineWords(sheet.head);
    return { kind: "sheet", sheet: { code, title, mark, words, address, file: { name: file, bytes } } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: "failed", code, name, message: error.message };
  }
}
