import { endOfDay, type KnownDay } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import type { DataChoice } from "@/lib/core/vocabulary";
import type { Db } from "@/lib/db/client";
import { readRegionsIn } from "@/lib/regions/queries";
import { coverageOfMonth } from "../rules/months";
import { treeOf } from "../rules/tree";
import type { AreaCoverage } from "../schema";
import { readIndicatorsIn } from "./catalogue";
import type { Knowledge } from "./effective";
import { readMonthPairs } from "./months";

/** A month under one definition; `area` is a province, or null for the whole country. */
export type AskedMonth = {
  indicator: string;
  data: DataChoice;
  period: Period;
  area: string | null;
  /** the past day at whose end it was known; null is now */
  knownAt: KnownDay | null;
};

/**
 * What the pages of each asked month show, one month after the other, so that one is held at a time. The caller has
 * checked who asks.
 * @returns areas by region code; null for a definition that there is not
 */
export async function* readShownMonths<Asked extends AskedMonth>(
  tx: Db,
  asked: Iterable<Asked>,
): AsyncGenerator<{ asked: Asked; areas: ReadonlyMap<string, AreaCoverage> | null }> {
  const [regions, indicators] = await Promise.all([readRegionsIn(tx), readIndicatorsIn(tx)]);
  for (const one of asked) {
    const { period, data, area, knownAt } = one;
    const indicator = indicators.find(({ code }) => code === one.indicator);
    const root = treeOf(regions, area ?? NATION);
    if (!indicator || !root) {
      yield { asked: one, areas: null };
      continue;
    }
    // Whoever compares with what is recorded has to see all of it.
    const knowledge: Knowledge = { data, knownAt: endOfDay(knownAt), direct: true };
    const lens = { versions: new Map<string, string>(), indicator, knowledge };
    const { month, yearEarlier } = (await readMonthPairs(tx, lens, [period], area)).get(period)!;
    yield { asked: one, areas: coverageOfMonth(root, indicator, month, yearEarlier) };
  }
}
