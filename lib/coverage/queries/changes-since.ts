import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { endOfDay } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { db } from "@/lib/db/client";
import { readVersions } from "@/lib/db/remembered";
import { coverageOfMonth } from "../rules/months";
import type { Reading } from "../rules/reading";
import { treeOf } from "../rules/tree";
import type { YearOnYear } from "../rules/year-on-year";
import { readMonthPairs } from "./months";

/**
 * Reads how each area of the country changed between an earlier month and the one of a reading, over the regencies that
 * have both, as changes over a year are taken.
 * @returns by region code; an area without a figure in the later month is absent
 */
export async function readChangesSince(
  actor: Actor,
  { regions, view, overview }: Pick<Reading, "regions" | "view" | "overview">,
  earlier: Period,
): Promise<Map<string, YearOnYear>> {
  permit(actor, "read-approved");
  const { period } = overview;
  if (period === null) return new Map();
  const knowledge = { data: view.data, knownAt: endOfDay(view.knownAt) };
  const lens = { versions: await readVersions(), indicator: view.indicator, knowledge };
  const pairs = await readMonthPairs(db(), lens, [period, earlier], null);
  const [now, then] = [pairs.get(period)!.month, pairs.get(earlier)!.month];
  const areas = coverageOfMonth(treeOf(regions, NATION)!, view.indicator, now, then);
  return new Map([...areas].flatMap(([code, { yearOnYear }]) => (yearOnYear ? [[code, yearOnYear]] : [])));
}
