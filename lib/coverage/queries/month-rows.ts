import { LRUCache } from "lru-cache";
import type { Period } from "@/lib/core/period";
import type { CountingBasis } from "@/lib/core/vocabulary";
import { type Db, Prisma } from "@/lib/db/client";
import { cellsInForce, type Cell, type RegionCells } from "../rules/effective";
import { combine, effectiveCounts, PACKED, unpack, within, type Knowledge, type Span } from "./effective";

/** A region's month before its newest correction, and the day on which that was approved. */
export type Superseded = { day: string; cells: RegionCells };

/** What is in force for one month, whatever the definition, by region code. */
export type MonthRows = { cells: Map<string, RegionCells>; superseded: Map<string, Superseded> };

export const NO_ROWS: MonthRows = { cells: new Map(), superseded: new Map() };

/** About fifteen megabytes: the months that pages are about just now. */
const MOST_REGIONS = 20_000;

const remembered = new LRUCache<string, { version: string; rows: MonthRows }>({
  maxSize: MOST_REGIONS,
  sizeCalculation: ({ rows }) => 1 + rows.cells.size + rows.superseded.size,
});

/** [period, region, day of the newest approval]: a region's month that has more than one approved version. */
type Corrected = [Period, string, string];
export type Packed = { rows: unknown[] | null; corrected: Corrected[] | null; before: unknown[] | null };

/**
 * Reads some months of everything or of one province in one statement. A month that is remembered comes from memory when
 * its version is still the same, which the same statement asks (DECISIONS 49).
 */
export async function readMonthRows(
  tx: Db,
  periods: readonly Period[],
  area: string | null,
  basis: CountingBasis | null,
  knowledge: Knowledge,
): Promise<Map<Period, MonthRows>> {
  const keyOf = (period: Period) => `${period} ${area ?? ""} ${basis ?? ""} ${knowledge.data}`;
  const ofArea = area === null ? Prisma.sql`TRUE` : Prisma.sql`"area" = ${area}`;
  const isNow = knowledge.knownAt === null;
  const asked = periods.map((period) => {
    const known = isNow ? (remembered.get(keyOf(period))?.version ?? null) : null;
    const span: Span = { kind: "months", periods: [period], area };
    return Prisma.sql`
      SELECT ${period}::text AS period, v.version,
        CASE WHEN v.version = ${known}::text THEN NULL ELSE (${packedRows(span, knowledge)}) END AS packed
      FROM (
        SELECT coalesce(sum("value"), 0)::text AS version FROM "MonthVersion" WHERE "period" = ${period} AND ${ofArea}
      ) v`;
  });
  const found = await tx.$queryRaw<{ period: Period; version: string; packed: Packed | null }[]>(
    Prisma.join(asked, " UNION ALL "),
  );
  return new Map(
    found.map(({ period, version, packed }): [Period, MonthRows] => {
      const key = keyOf(period);
      const known = remembered.get(key);
      if (packed === null && known) return [period, known.rows];
      const rows = monthRowsOf(packed, basis).get(period) ?? NO_ROWS;
      if (isNow) remembered.set(key, { version, rows });
      return [period, rows];
    }),
  );
}

/** @returns a statement of one row and column: the counts in force, which months were corrected, and what stood there before */
export function packedRows(span: Span, knowledge: Knowledge): Prisma.Sql {
  const known = knowledge.knownAt === null ? Prisma.sql`TRUE` : Prisma.sql`r."approvedAt" <= ${knowledge.knownAt}`;
  const older = Prisma.sql`c."version" < (
    SELECT k.newest FROM corrected k WHERE k."period" = c."period" AND k."regionCode" = c."regionCode"
  )`;
  return Prisma.sql`
    WITH corrected AS MATERIALIZED (
      SELECT r."period", r."regionCode", max(r."version") AS newest, max(r."approvedAt") AS at
      FROM "Report" r WHERE r."status" = 'APPROVED' AND ${within(span)} AND ${known}
      GROUP BY r."period", r."regionCode" HAVING count(*) > 1
    )
    SELECT json_build_object(
      'rows', (SELECT json_agg(${PACKED}) FROM (${effectiveCounts(span, knowledge)}) effective),
      'corrected', (SELECT json_agg(json_build_array(
        "period", "regionCode", to_char(at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD'))) FROM corrected),
      'before', (SELECT json_agg(${PACKED}) FROM (${effectiveCounts(span, knowledge, older)}) superseded
        WHERE EXISTS (SELECT 1 FROM corrected))
    )`;
}

/** @returns the rows of each month that has any */
export function monthRowsOf(packed: Packed | null, basis: CountingBasis | null): Map<Period, MonthRows> {
  const before = unpack(packed?.before ?? []);
  const months = new Map(
    [...unpack(packed?.rows ?? [])].map(([period, regions]): [Period, MonthRows] => [
      period,
      { cells: combine(regions, basis), superseded: new Map() },
    ]),
  );
  for (const [period, code, day] of packed?.corrected ?? []) {
    const cells = cellsInForce<Cell>(before.get(period)?.get(code) ?? [], code.includes("."), basis);
    months.get(period)?.superseded.set(code, { day, cells });
  }
  return months;
}
