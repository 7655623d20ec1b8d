import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { endOfDay } from "@/lib/core/known-day";
import { addMonths, type Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { readMonthPairs } from "@/lib/coverage/queries/months";
import { coverageOfMonth } from "@/lib/coverage/rules/months";
import type { Reading } from "@/lib/coverage/rules/reading";
import { treeOf } from "@/lib/coverage/rules/tree";
import { db } from "@/lib/db/client";
import { readVersions } from "@/lib/db/remembered";
import { readSourcesBehind } from "@/lib/sources/queries";
import type { Source } from "@/lib/sources/schema";
import { risersOf, YEARS, type Risers } from "../rules/risers";

type Asked = Pick<Reading, "regions" | "view"> & { shown: NonNullable<Reading["shown"]> };

/**
 * Reads the month shown and the same one of five years before, of every regency: as many rows in year fifty as today, and
 * in memory for the next region that asks (DECISIONS 49).
 */
export async function readRisers(
  actor: Actor,
  { regions, view, shown: { standing, period } }: Asked,
): Promise<Risers & { sources: Source[] }> {
  permit(actor, "read-approved");
  const versions = await readVersions();
  const knownAt = endOfDay(view.knownAt);
  const lens = { versions, indicator: view.indicator, knowledge: { data: view.data, knownAt } };
  const asked = Array.from({ length: YEARS + 1 }, (_, year): Period => addMonths(period, -12 * year));
  const pairs = await readMonthPairs(db(), lens, asked, null);
  const nation = treeOf(regions, NATION)!;
  const months = new Map(
    [...pairs].map(([month, pair]) => [month, coverageOfMonth(nation, view.indicator, pair.month, pair.yearEarlier)]),
  );
  const found = risersOf(standing.area, regions, months);
  const behind = found.risers.flatMap(({ from, to }) => [...from.area.sources, ...to.area.sources]);
  return {
    ...found,
    sources: await readSourcesBehind(actor, versions, [...behind, ...standing.area.sources], knownAt),
  };
}
