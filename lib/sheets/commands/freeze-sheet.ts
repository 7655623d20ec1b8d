import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { Shown } from "@/lib/visits/commands/change";
import { keepSheet } from "@/lib/visits/commands/keep-sheet";
import { readVisit } from "@/lib/visits/queries/visit";
import { readSheetPdf } from "../queries/sheet-pdf";

const PROVINCE_DIGITS = 2;

/**
 * Takes the sheet of a visit's region as it is now, and keeps it byte for byte for the visit. Its address shows from tomorrow
 * on what is known at the end of today; the bytes show what is known now.
 * @returns what its bytes hash to
 * @throws AppError forbidden, not-found, conflict where the visit is not planned or somebody was faster, unavailable or
 *   too-many while no PDF can be made
 */
export async function freezeSheet(actor: Actor, shown: Shown): Promise<string> {
  const { visit } = await readVisit(actor, shown.id);
  const code = visit.regionCode;
  const level = code.length === PROVINCE_DIGITS ? "PROVINCE" : "REGENCY";
  const sheet = await readSheetPdf(actor, { level, code, params: {} });
  if (!sheet) throw new AppError("not-found", "Wilayah kunjungan ini tidak mempunyai lembar.");
  const bytes = new Uint8Array(sheet.bytes);
  return keepSheet(actor, { ...shown, sheet: { bytes, mediaType: "application/pdf", address: sheet.address } });
}
