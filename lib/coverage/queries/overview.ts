import { addMonths, type Period } from "@/lib/core/period";
import { NATION, provinceOf } from "@/lib/core/region-code";
import { db } from "@/lib/db/client";
import type { Region } from "@/lib/regions/schema";
import { coverageOfMonth, MONTHS_SHOWN, NO_MONTH, pointOf, standardPeriod } from "../rules/months";
import type { Overview } from "../rules/reading";
import { treeOf } from "../rules/tree";
import type { AreaCoverage, SeriesPoint } from "../schema";
import { readAreaMonths } from "./area-months";
import { readMonthPairs, readRegionMonths, type Lens, type MonthPair } from "./months";
import { readRevisionReasons } from "./revision-reasons";
import { readReportedMonths } from "./reported-months";

/** Reads the nation or a province for a page in three statements, whatever the number of regions and months. */
export async function readAreaOverview(
  lens: Lens,
  regions: readonly Region[],
  code: string,
  asked: Period | null,
): Promise<Overview> {
  const node = treeOf(regions, code)!;
  const series = await readAreaMonths(lens, node, { from: null, to: null, around: asked });
  const standard = standardPeriod(series);
  const period = asked ?? standard;
  const read = await readAreas(lens, regions, code, period);
  return { period, standard, series, months: series, ...(await monthOf(lens, read, read.areas)) };
}

/**
 * Reads a regency with its province around it, and the whole country in its month, which its kind is compared in: the
 * months of provinces are in memory, so the country costs little more than the province. Without a month asked for, the one that speaks for the province, so that
 * the regency stands among its neighbours; where it did not report then, its own last one.
 */
export async function readRegencyOverview(
  lens: Lens,
  regions: readonly Region[],
  code: string,
  asked: Period | null,
): Promise<{ overview: Overview; country: Areas }> {
  const province = provinceOf(code);
  const months = await readAreaMonths(lens, treeOf(regions, province)!, { from: null, to: null, around: asked });
  const standard = standardPeriod(months);
  const last = months.at(-1)?.period;
  const series =
    last === undefined ? [] : await readRegionSeries(lens, regions, code, [addMonths(last, 1 - MONTHS_SHOWN), last]);
  const own = series.filter((point) => standard === null || point.period <= standard).at(-1) ?? series[0];
  const period = asked ?? own?.period ?? null;
  const read = await readAreas(lens, regions, NATION, period);
  const inside = new Map([...read.areas].filter(([area]) => provinceOf(area) === province));
  const overview = { period, standard, series, months, ...(await monthOf(lens, read, inside)) };
  return { overview, country: read.areas };
}

/** @returns one regency month by month, oldest first, with the reasons of corrections */
export async function readRegionSeries(
  lens: Lens,
  regions: readonly Region[],
  code: string,
  span: readonly [Period, Period],
): Promise<SeriesPoint[]> {
  const node = treeOf(regions, code)!;
  const pairs = await readRegionMonths(db(), lens, code, span);
  const points = [...pairs].flatMap(
    ([period, { month, yearEarlier }]) => pointOf(node, lens.indicator, period, month, yearEarlier) ?? [],
  );
  const revised = points.filter(({ revision }) => revision !== null).map(({ period }) => period);
  const reasons = await readRevisionReasons(db(), code, revised, lens.knowledge.knownAt);
  return points.map((point) => {
    const reason = reasons.get(point.period);
    return point.revision && reason !== undefined ? { ...point, revision: { ...point.revision, reason } } : point;
  });
}

/** Coverage in one month, by region code. */
export type Areas = ReadonlyMap<string, AreaCoverage>;
/** What was read for a month; `period` is null where there is none to read. */
type Read = { period: Period | null; areas: Areas; pair: MonthPair };

/** Reads everything below an area in one month. */
async function readAreas(lens: Lens, regions: readonly Region[], code: string, period: Period | null): Promise<Read> {
  if (period === null) return { period, areas: new Map(), pair: { month: NO_MONTH, yearEarlier: NO_MONTH } };
  const node = treeOf(regions, code)!;
  const pair = (await readMonthPairs(db(), lens, [period], node.level === "NATION" ? null : code)).get(period)!;
  return { period, areas: coverageOfMonth(node, lens.indicator, pair.month, pair.yearEarlier), pair };
}

/** @param month the areas of it that are shown */
async function monthOf(
  lens: Lens,
  { period, pair }: Read,
  month: Areas,
): Promise<Pick<Overview, "month" | "lastMonth" | "firstMonth">> {
  if (period === null) return { month, lastMonth: new Map(), firstMonth: new Map() };
  const has = (cells: ReadonlyMap<string, unknown>, region: string) => cells.has(region);
  const regencies = [...month.keys()].filter((each) => each.includes("."));
  const silent = regencies.filter((each) => !has(pair.month.cells, each));
  const fresh = regencies.filter((each) => has(pair.month.cells, each) && !has(pair.yearEarlier.cells, each));
  const known = await readReportedMonths(db(), [...silent, ...fresh], period, lens.knowledge);
  const pick = (codes: readonly string[], end: "first" | "last") =>
    new Map(codes.flatMap((each): [string, Period][] => (known.has(each) ? [[each, known.get(each)![end]]] : [])));
  // A region that reported more than a year ago, stopped and began again is no newcomer.
  const sinceThisYear = [...pick(fresh, "first")].filter(([, first]) => first > addMonths(period, -12));
  return { month, lastMonth: pick(silent, "last"), firstMonth: new Map(sinceThisYear) };
}
