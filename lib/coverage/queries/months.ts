import { sameMonthLastYear, yearOf, type Period } from "@/lib/core/period";
import { type Db, Prisma } from "@/lib/db/client";
import type { Versions } from "@/lib/db/version";
import { cellsInForce, type Cell, type RegionCells } from "../rules/effective";
import { NO_MONTH, type Month } from "../rules/months";
import { revisionOf, type Revision } from "../rules/revision";
import type { Indicator } from "../schema";
import { readDenominators, type Denominators } from "./denominators";
import {
  combine,
  effectiveCounts,
  PACKED,
  unpack,
  within,
  type Knowledge,
  type RegionCounts,
  type Span,
} from "./effective";

/** What months are read for: whose definition, which facts, and the versions they are remembered by. */
export type Lens = { versions: Versions; indicator: Indicator; knowledge: Knowledge };

/** Months in force with the same months a year earlier, as roll-ups take them. */
export type MonthPair = { month: Month; yearEarlier: Month };

/** [period, region, day of the newest approval]: a region's month that has more than one approved version. */
type Corrected = [Period, string, string];

type Found = { rows: unknown[] | null; corrected: Corrected[] | null; before: unknown[] | null };

/**
 * Reads some months and the same months a year earlier, of everything or of one province, in one statement and at most
 * one more for workers that are not remembered.
 * @param tx the client or the transaction in which they have to be read
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
  const span: Span = { kind: "months", periods: all, area };
  const [rows, denominators] = await Promise.all([
    readFound(tx, span, { ...span, periods }, lens.knowledge),
    readDenominators(lens.versions, lens.indicator, lens.knowledge, all.map(yearOf)),
  ]);
  const months = monthsOf(rows, lens.indicator, denominators, all);
  return new Map(
    periods.map((period) => [
      period,
      { month: months.get(period)!, yearEarlier: months.get(sameMonthLastYear(period)) ?? NO_MONTH },
    ]),
  );
}

/** The same for every month of a span of one region. @returns by month; a month without a figure is absent */
export async function readRegionMonths(
  tx: Db,
  lens: Lens,
  code: string,
  [from, to]: readonly [Period, Period],
): Promise<Map<Period, MonthPair>> {
  const span: Span = { kind: "regions", from: sameMonthLastYear(from), to, codes: [code] };
  const rows = await readFound(tx, span, span, lens.knowledge);
  const periods = [...rows.counts.keys()].sort();
  const denominators = await readDenominators(lens.versions, lens.indicator, lens.knowledge, periods.map(yearOf));
  const months = monthsOf(rows, lens.indicator, denominators, periods);
  return new Map(
    periods
      .filter((period) => period >= from)
      .map((period) => [
        period,
        { month: months.get(period)!, yearEarlier: months.get(sameMonthLastYear(period)) ?? NO_MONTH },
      ]),
  );
}

type Rows = {
  counts: ReadonlyMap<Period, RegionCounts>;
  corrected: ReadonlyMap<Period, readonly Corrected[]>;
  before: ReadonlyMap<Period, RegionCounts>;
};

/** @param revised the part of the span whose corrections are wanted */
async function readFound(tx: Db, span: Span, revised: Span, knowledge: Knowledge): Promise<Rows> {
  const known = knowledge.knownAt === null ? Prisma.sql`TRUE` : Prisma.sql`r."approvedAt" <= ${knowledge.knownAt}`;
  const [found] = await tx.$queryRaw<Found[]>`
    WITH corrected AS MATERIALIZED (
      SELECT r."period", r."regionCode", max(r."version") AS newest, max(r."approvedAt") AS at
      FROM "Report" r WHERE r."status" = 'APPROVED' AND ${within(revised, "r")} AND ${known}
      GROUP BY r."period", r."regionCode" HAVING count(*) > 1
    )
    SELECT
      (SELECT json_agg(${PACKED}) FROM (${effectiveCounts(span, knowledge)}) effective) AS rows,
      (SELECT json_agg(json_build_array(
        "period", "regionCode", to_char(at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD'))) FROM corrected) AS corrected,
      (SELECT json_agg(${PACKED}) FROM (
        ${effectiveCounts(
          revised,
          knowledge,
          Prisma.sql`c."version" < (
          SELECT k.newest FROM corrected k WHERE k."period" = c."period" AND k."regionCode" = c."regionCode"
        )`,
        )}
      ) superseded WHERE EXISTS (SELECT 1 FROM corrected)) AS before`;
  const corrected = new Map<Period, Corrected[]>();
  for (const row of found?.corrected ?? []) corrected.set(row[0], [...(corrected.get(row[0]) ?? []), row]);
  return { counts: unpack(found?.rows ?? []), corrected, before: unpack(found?.before ?? []) };
}

function monthsOf(
  { counts, corrected, before }: Rows,
  { countingBasis, numeratorSegments }: Indicator,
  denominators: ReadonlyMap<number, Denominators>,
  periods: readonly Period[],
): Map<Period, Month> {
  return new Map(
    periods.map((period): [Period, Month] => {
      const cells = combine(counts.get(period), countingBasis);
      const revisions = new Map<string, Revision>();
      for (const [, code, day] of corrected.get(period) ?? []) {
        const earlier = cellsInForce<Cell>(before.get(period)?.get(code) ?? [], code.includes("."), countingBasis);
        const revision = revisionBetween(earlier, cells.get(code), numeratorSegments, day);
        if (revision) revisions.set(code, revision);
      }
      return [period, { cells, revisions, workers: denominators.get(yearOf(period)) ?? new Map() }];
    }),
  );
}

/** A wider area's TOTAL is its figure; only where it has none, what it recorded of its own. */
function revisionBetween(
  before: RegionCells,
  after: RegionCells | undefined,
  segments: Indicator["numeratorSegments"],
  day: string,
): Revision | null {
  if (!after) return null;
  const extent = Object.keys(after.TOTAL).length > 0 ? "TOTAL" : "OWN";
  return revisionOf(before[extent], after[extent], segments, day);
}
