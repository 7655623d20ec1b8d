import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { endOfDay } from "@/lib/core/known-day";
import { NATION, provinceOf } from "@/lib/core/region-code";
import { db } from "@/lib/db/client";
import { readVersions } from "@/lib/db/remembered";
import { pointOf } from "../rules/months";
import type { Reading, UnderDefinition } from "../rules/reading";
import { treeOf } from "../rules/tree";
import { readMonthPairs } from "./months";

/** @returns the region of a page in its month under each definition there is, in their order */
export async function readUnderDefinitions(actor: Actor, reading: Reading): Promise<UnderDefinition[]> {
  permit(actor, "read-approved");
  const { region, regions, catalogue, view, overview } = reading;
  const { period } = overview;
  const node = treeOf(regions, region.code);
  if (period === null || !node) return [];
  const versions = await readVersions();
  const area = region.code === NATION ? null : provinceOf(region.code);
  return Promise.all(
    catalogue.indicators.map(async (indicator) => {
      const lens = { versions, indicator, knowledge: { data: view.data, knownAt: endOfDay(view.knownAt) } };
      const { month, yearEarlier } = (await readMonthPairs(db(), lens, [period], area)).get(period)!;
      return { indicator, area: pointOf(node, indicator, period, month, yearEarlier) };
    }),
  );
}
