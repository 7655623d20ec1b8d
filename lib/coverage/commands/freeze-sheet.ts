import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { dayAt, dayWords } from "@/lib/core/known-day";
import { appUrl } from "@/lib/env";
import { hrefOf } from "@/lib/regions/rules";
import type { Shown } from "@/lib/visits/commands/change";
import { keepSheet } from "@/lib/visits/commands/keep-sheet";
import { readVisit } from "@/lib/visits/queries/visit";
import { sheetDocument } from "../format/sheet-document";
import { readReading } from "../queries/reading";
import { hrefIn } from "../rules/view";

/**
 * Takes the sheet of a visit's region as it is now, and keeps it byte for byte for the visit.
 * @returns what its bytes hash to
 * @throws AppError forbidden, not-found, conflict where the visit is not planned or somebody was faster
 */
export async function freezeSheet(actor: Actor, shown: Shown): Promise<string> {
  const { visit } = await readVisit(actor, shown.id);
  const reading = await readReading(actor, visit.regionCode, {});
  const day = dayAt(now());
  // From tomorrow on this address shows what is known at the end of today; the bytes show what is known now.
  const address = hrefIn(reading.view, `${hrefOf(reading.region)}/lembar`, {
    period: reading.shown?.period ?? null,
    diketahui: day,
  });
  const file = sheetDocument(reading, { address: appUrl() + address, taken: dayWords(day) });
  return keepSheet(actor, { ...shown, sheet: { ...file, address } });
}
