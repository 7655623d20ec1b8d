import { sameMonthLastYear, type Period } from "@/lib/core/period";
import type { AreaCoverage } from "@/lib/coverage/schema";
import type { Region } from "@/lib/regions/schema";
import { isLikeSize } from "./alike";

/** How far from where a region stands another one may have stood, in ratios: three percentage points. */
export const NEAR = 0.03;
/** How many years back others are looked at. */
export const YEARS = 5;
const SHOWN = 5;

/** One end of a rise: a month with the area's figure in it. */
export type End = { period: Period; area: AreaCoverage };

/** A region that stood where another one stands now, and what the twelve months after made of it. */
export type Riser = { region: Region; from: End; to: End };

/** Who rose most, and among how many: those of like kind and size, and those of them that ever stood there. */
export type Risers = { risers: Riser[]; alike: number; stood: number };

type Months = ReadonlyMap<Period, ReadonlyMap<string, AreaCoverage>>;

/**
 * Who rose fastest from where a region stands: of its kind, with half to twice as many workers, within three points of
 * its coverage in the same month of an earlier year; each with its greatest rise in the year after, as far as both ends
 * compare (DECISIONS 48).
 * @param months by month, the one shown and the same of the years before
 */
export function risersOf(own: AreaCoverage, regions: readonly Region[], months: Months): Risers {
  const kind = regions.find(({ code }) => code === own.region.code)?.kind ?? null;
  const newest = months.get([...months.keys()].sort().at(-1)!);
  const alike = regions.filter(
    (region) =>
      region.kind === kind &&
      region.code !== own.region.code &&
      isLikeSize(own.workers, newest?.get(region.code)?.workers ?? null),
  );
  const risen = alike.flatMap((region) => {
    const years = [...months].flatMap(([period]) => riseOf(region, period, months) ?? []);
    const stood = years.filter(({ from }) => Math.abs(from.area.coverage! - own.coverage!) <= NEAR);
    return stood.sort((one, other) => pointsOf(other) - pointsOf(one)).slice(0, 1);
  });
  const rose = risen.filter((riser) => pointsOf(riser) > 0);
  rose.sort((one, other) => pointsOf(other) - pointsOf(one) || one.region.code.localeCompare(other.region.code));
  return { risers: rose.slice(0, SHOWN), alike: alike.length, stood: risen.length };
}

/** @returns percentage points in the year between both ends */
export function pointsOf({ to }: Riser): number {
  return to.area.yearOnYear!.points!;
}

function riseOf(region: Region, period: Period, months: Months): Riser | null {
  const before = sameMonthLastYear(period);
  const [from, to] = [months.get(before)?.get(region.code), months.get(period)?.get(region.code)];
  if (!from || !to || from.coverage === null || to.coverage === null) return null;
  if (to.yearOnYear === null || to.yearOnYear.points === null) return null;
  return { region, from: { period: before, area: from }, to: { period, area: to } };
}
