import { FORMER_PROVINCES, formerProvinceOf, type FormerProvince } from "@/lib/core/former-provinces";
import { addMonths, type Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { db } from "@/lib/db/client";
import type { Region } from "@/lib/regions/schema";
import type { FormerCount } from "../rules/former";
import { MONTHS_SHOWN, NO_MONTH, pointOf, type Month } from "../rules/months";
import type { AreaNode } from "../rules/roll-up";
import { treeOf } from "../rules/tree";
import { readMonthPairs, readRegionMonths, type Lens } from "./months";

/**
 * Reads what was counted for provinces before they were divided: for the nation what its month contains of it, for a
 * province the newest count of the one it was a part of, beside what all parts of that have in the same month of a later year.
 * @param period the month of the nation's page; null where it shows none
 */
export async function readFormerCounts(
  lens: Lens,
  regions: readonly Region[],
  { code, period, today }: { code: string; period: Period | null; today: Period },
): Promise<FormerCount[]> {
  if (code !== NATION) {
    const former = formerProvinceOf(code);
    return former ? readOne(lens, regions, former, today) : [];
  }
  if (period === null) return [];
  const found = await Promise.all(
    FORMER_PROVINCES.map(async (former) => {
      const month = await readOwnMonths(lens, former, [period, period]);
      return countsOf(lens, formerNode(regions, former), former, month);
    }),
  );
  return found.flat();
}

async function readOne(
  lens: Lens,
  regions: readonly Region[],
  former: FormerProvince,
  today: Period,
): Promise<FormerCount[]> {
  const node = formerNode(regions, former);
  const own = await readOwnMonths(lens, former, [addMonths(today, 1 - MONTHS_SHOWN), today]);
  const newest = countsOf(lens, node, former, own).at(-1);
  if (!node || !newest) return [];
  const years = Array.from({ length: MONTHS_SHOWN / 12 }, (_, year) => addMonths(newest.period, 12 * (year + 1)));
  const months = await readMonthPairs(
    db(),
    lens,
    years.filter((later) => later <= today),
    null,
  );
  const then = own.get(newest.period)!;
  const comparable = [...months].flatMap(([later, { month }]) => {
    const point = pointOf(node, lens.indicator, later, month, then);
    const people = point?.yearOnYear?.people ?? null;
    return point?.participants != null && people !== null
      ? [{ period: later, participants: point.participants, people }]
      : [];
  });
  return [{ ...newest, later: comparable.at(-1) ?? null }];
}

/** @returns the months in which something was counted for the former province itself */
async function readOwnMonths(
  lens: Lens,
  { code }: FormerProvince,
  span: readonly [Period, Period],
): Promise<Map<Period, Month>> {
  const pairs = await readRegionMonths(db(), lens, code, span);
  return new Map([...pairs].map(([period, { month }]) => [period, month]));
}

function countsOf(
  { indicator }: Lens,
  node: AreaNode | undefined,
  former: FormerProvince,
  months: ReadonlyMap<Period, Month>,
): FormerCount[] {
  if (!node) return [];
  return [...months].flatMap(([period, month]) => {
    const participants = pointOf(node, indicator, period, month, NO_MONTH)?.participants ?? null;
    return participants === null ? [] : [{ former, period, participants, later: null }];
  });
}

function formerNode(regions: readonly Region[], { code }: FormerProvince): AreaNode | undefined {
  return treeOf(regions, NATION)?.parts?.find((part) => part.code === code);
}
