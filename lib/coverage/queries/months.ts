import { sameMonthLastYear, yearOf, type Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import type { Versions } from "@/lib/db/version";
import type { RegionCells } from "../rules/effective";
import { NO_MONTH, type Month } from "../rules/months";
import { revisionOf, type Revision } from "../rules/revision";
import type { Indicator } from "../schema";
import { readDenominators, type Denominators } from "./denominators";
import type { Knowledge, Span } from "./effective";
import { monthRowsOf, packedRows, readMonthRows, type MonthRows, type Packed, type Superseded } from "./month-rows";

/** What months are read for: whose definition, which facts, and the versions they are remembered by. */
export type Lens = { versions: Versions; indicator: Indicator; knowledge: Knowledge };

/** A month in force with the same month a year earlier, as roll-ups take them. */
export type MonthPair = { month: Month; yearEarlier: Month };

/**
 * Reads some months and the same months a year earlier, of everything or of one province, in one statement and at most
 * one more for workers that are not remembered.
 * @returns by month; one without any figure is there, too
 */
export async function readMonthPairs(
  tx: Db,
  lens: Lens,
  periods: readonly Period[],
  area: string | null,
): Promise<Map<Period, MonthPair>> {
  if (periods.length === 0) return new Map();
  const all = [...new Set(periods.flatMap((period) => [period, sameMonthLastYear(period)]))];
  const [rows, denominators] = await Promise.all([
    readMonthRows(tx, all, area, lens.indicator.countingBasis, lens.knowledge),
    readDenominators(tx, lens, all.map(yearOf)),
  ]);
  return pairsOf(periods, monthsOf(rows, lens.indicator, denominators));
}

/** The same for every month of a span of one region. @returns by month; a month without a figure is absent */
export async function readRegionMonths(
  tx: Db,
  lens: Lens,
  code: string,
  [from, to]: readonly [Period, Period],
): Promise<Map<Period, MonthPair>> {
  const span: Span = { kind: "regions", from: sameMonthLastYear(from), to, codes: [code] };
  const [found] = await tx.$queryRaw<{ packed: Packed }[]>`SELECT (${packedRows(span, lens.knowledge)}) AS packed`;
  const rows = monthRowsOf(found?.packed ?? null, lens.indicator.countingBasis);
  const periods = [...rows.keys()].sort();
  const denominators = await readDenominators(tx, lens, periods.map(yearOf));
  const asked = periods.filter((period) => period >= from);
  return pairsOf(asked, monthsOf(rows, lens.indicator, denominators));
}

function pairsOf(periods: readonly Period[], months: ReadonlyMap<Period, Month>): Map<Period, MonthPair> {
  const monthAt = (period: Period) => months.get(period) ?? NO_MONTH;
  return new Map(
    periods.map((period) => [period, { month: monthAt(period), yearEarlier: monthAt(sameMonthLastYear(period)) }]),
  );
}

function monthsOf(
  rows: ReadonlyMap<Period, MonthRows>,
  { numeratorSegments }: Indicator,
  denominators: ReadonlyMap<number, Denominators>,
): Map<Period, Month> {
  return new Map(
    [...rows].map(([period, { cells, superseded }]): [Period, Month] => {
      const revisions = new Map<string, Revision>();
      for (const [code, before] of superseded) {
        const revision = revisionBetween(before, cells.get(code), numeratorSegments);
        if (revision) revisions.set(code, revision);
      }
      return [period, { cells, revisions, workers: denominators.get(yearOf(period)) ?? new Map() }];
    }),
  );
}

/** A wider area's TOTAL is its figure; only where it has none, what it recorded of its own. */
function revisionBetween(
  { day, cells: before }: Superseded,
  after: RegionCells | undefined,
  segments: Indicator["numeratorSegments"],
): Revision | null {
  if (!after) return null;
  const extent = Object.keys(after.TOTAL).length > 0 ? "TOTAL" : "OWN";
  return revisionOf(before[extent], after[extent], segments, day);
}
