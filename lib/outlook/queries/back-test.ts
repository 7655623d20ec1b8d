import type { Actor } from "@/lib/auth/actor";
import { periodOf } from "@/lib/core/period";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";
import { readRegions } from "@/lib/regions/queries";
import { addBackTests, backTestOf, NOTHING_TESTED } from "../rules/tally";
import { kindOf, trackOf } from "../rules/track";
import type { BackTest } from "../schema";

/** Back-tests on simulated figures and on real ones, which never speak for each other. */
export type BackTests = { simulated: BackTest; real: BackTest };

/** Earlier than any figure. */
const ALL = periodOf(1951, 1);

/**
 * Back-tests the nation, every province and every regency over all of their months, one after the other, so that the
 * months of one are held at a time.
 */
export async function backTestAll(actor: Actor): Promise<BackTests> {
  const all: BackTests = { simulated: NOTHING_TESTED, real: NOTHING_TESTED };
  for (const { code } of await readRegions(actor)) {
    const { rows } = await readSeries(actor, code, { indicator: DEFAULT_INDICATOR, data: "all", from: ALL });
    const kinds = new Map(rows.map((point) => [kindOf(point), point.simulated]));
    for (const [kind, simulated] of kinds) {
      const track = trackOf(rows, kind);
      const which = simulated ? "simulated" : "real";
      if (track) all[which] = addBackTests(all[which], backTestOf(track));
    }
  }
  return all;
}
