import type { Actor } from "@/lib/auth/actor";
import { DATA_CHOICES } from "@/lib/core/vocabulary";
import { NATION } from "@/lib/core/region-code";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";

/**
 * Reads the months of the nation once after many facts have come, so that they are rolled up and stored before the first
 * visitor asks. What fails here is done by whoever reads first, so it fails nothing.
 * @returns whether it was done
 */
export async function storeNationMonths(actor: Actor): Promise<boolean> {
  try {
    for (const data of DATA_CHOICES) await readSeries(actor, NATION, { indicator: DEFAULT_INDICATOR, data });
    return true;
  } catch {
    return false;
  }
}
