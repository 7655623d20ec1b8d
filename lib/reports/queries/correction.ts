import { requireUser, type Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { everMay } from "@/lib/access/policy";
import type { EntryRow } from "../rules/entry-row";
import type { ReportKey } from "../schema";
import { readReportRow } from "./report-row";

/**
 * A region's month for whoever opens or abandons a correction of it.
 * @returns null where neither can be done
 * @throws AppError forbidden out of role or scope
 */
export async function readCorrection(given: Actor, key: ReportKey): Promise<EntryRow | null> {
  const actor = requireUser(given);
  if (!everMay(actor.role, "correct")) throw new AppError("forbidden", "Peran Anda tidak mengoreksi laporan.");
  const row = (await readReportRow(actor, key))?.row;
  return row && (row.canCorrect || row.canAbandon) ? row : null;
}
