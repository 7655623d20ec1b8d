import { addMonths, yearOf, type Period } from "@/lib/core/period";
import { effectiveWorkers, NOW, readCounts, type CountRow } from "@/lib/coverage/queries/effective";
import { denominatorOf, OLDEST_REFERENCE_YEARS, type WorkerCell } from "@/lib/coverage/rules/denominator";
import type { RecordedCount } from "@/lib/coverage/rules/effective";
import type { DataChoice } from "@/lib/core/vocabulary";
import { type Db, Prisma } from "@/lib/db/client";
import { judgedCounts, type History } from "../rules/judged-counts";

/** Five years and a month: what the quality rules look back (`lib/quality/rules/history.ts`). */
const MONTHS_BACK = 61;

/** Employed people of a region and the year they were counted. */
export type KnownWorkers = { year: number; count: number };

/** The recorded counts of a region by month, not combined yet. */
export type PastCounts = Map<Period, RecordedCount<CountRow>[]>;

/**
 * @param from the first month whose past is wanted as well, where `period` is only the last of several
 * @returns the approved counts up to and including `period`, by region code
 */
export async function readPastCounts(
  tx: Db,
  period: Period,
  regionCodes: readonly string[],
  { from = period, data = "all" }: { from?: Period; data?: DataChoice } = {},
): Promise<Map<string, PastCounts>> {
  const span = { kind: "regions", from: addMonths(from, -MONTHS_BACK), to: period, codes: regionCodes } as const;
  const regions = new Map<string, PastCounts>(regionCodes.map((code) => [code, new Map()]));
  for (const [month, counts] of await readCounts(tx, span, { data, knownAt: NOW }))
    for (const [code, own] of counts) regions.get(code)!.set(month, own);
  return regions;
}

/** @returns the months in force up to and including `period`, by region code */
export async function readPastMonths(
  tx: Db,
  period: Period,
  regionCodes: readonly string[],
  choice: { data?: DataChoice } = {},
): Promise<Map<string, History>> {
  const regions = await readPastCounts(tx, period, regionCodes, choice);
  return new Map([...regions].map(([code, months]) => [code, historyOf(months)]));
}

/** @returns the months of a region in force */
export function historyOf(months: PastCounts): History {
  return new Map([...months].map(([month, counts]) => [month, judgedCounts(counts)]));
}

/** @returns the employed people by region code, as coverage of that month counts them */
export async function readKnownWorkers(
  tx: Db,
  period: Period,
  regionCodes: readonly string[],
): Promise<Map<string, KnownWorkers>> {
  const year = yearOf(period);
  const where = Prisma.sql`w."base" = 'EMPLOYED' AND w."segment" = 'ALL' AND w."regionCode" = ANY(${[...regionCodes]}::text[])
    AND w."year" BETWEEN ${year - OLDEST_REFERENCE_YEARS} AND ${year}`;
  const rows = await tx.$queryRaw<(WorkerCell & { regionCode: string })[]>`
    SELECT "regionCode", "segment"::text AS segment, "year", "count", "sourceId", "simulated"
    FROM (${effectiveWorkers(where, { data: "all", knownAt: NOW })}) effective`;
  return new Map(
    regionCodes.flatMap((code): [string, KnownWorkers][] => {
      const own = rows.filter(({ regionCode }) => regionCode === code);
      const workers = denominatorOf(own, "ALL", year);
      return workers ? [[code, { year: workers.year, count: workers.count }]] : [];
    }),
  );
}
