import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { useDatabase as workOn } from "@/lib/env";
import { DATA_CHOICES } from "@/lib/core/vocabulary";
import { NATION } from "@/lib/core/region-code";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";

/** The same for a command that has its own client, on the database at `url`. @param say hears how it went */
export async function storeNationMonthsAt(url: string, actor: Actor, say: (line: string) => void): Promise<void> {
  workOn(url);
  const done = await storeNationMonths(actor);
  await db().$disconnect();
  say(done ? "Jumlah nasional diperbarui." : "Jumlah nasional dihitung saat halamannya dibuka.");
}

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
