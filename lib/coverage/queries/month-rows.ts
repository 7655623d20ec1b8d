import { LRUCache } from "lru-cache";
import type { Period } from "@/lib/core/period";
import { provinceOf } from "@/lib/core/region-code";
import type { CountingBasis } from "@/lib/core/vocabulary";
import { type Db, Prisma } from "@/lib/db/client";
import { cellsInForce, type Cell, type RegionCells } from "../rules/effective";
import { knownBy } from "@/lib/db/known-by";
import { combine, effectiveCounts, PACKED, unpack, within, type Knowledge, type Span } from "./effective";

/** A region's month before its newest correction, and the day on which that was approved. */
export type Superseded = { day: string; cells: RegionCells };

/** What is in force for one month, whatever the definition, by region code. */
export type MonthRows = { cells: Map<string, RegionCells>; superseded: Map<string, Superseded> };

/** About fifteen megabytes: the months that pages are about just now. */
const MOST_REGIONS = 20_000;

type Remembered = { version: string; rows: MonthRows };

/** The months of provinces, each with the version it was read at. */
const remembered = new LRUCache<string, Remembered>({
  maxSize: MOST_REGIONS,
  sizeCalculation: ({ rows }) => 1 + rows.cells.size + rows.superseded.size,
});

/** [period, region, day of the newest approval]: a region's month that has more than one approved version. */
type Corrected = [Period, string, string];
export type Packed = { rows: unknown[] | null; corrected: Corrected[] | null; before: unknown[] | null };
/** [period, area, version, whether something was approved after the moment asked about] */
type Version = [Period, string, string, boolean];

/**
 * Reads some months of everything or of one province in one statement. Provinces whose month is remembered and has the
 * same version still, which that statement asks, come from memory (DECISIONS 49): an approval costs its province only.
 * So they do at a past moment, except where something was approved since: that is read, and not remembered.
 */
export async function readMonthRows(
  tx: Db,
  periods: readonly Period[],
  area: string | null,
  basis: CountingBasis | null,
  knowledge: Knowledge,
): Promise<Map<Period, MonthRows>> {
  const { knownAt, direct } = knowledge;
  const keyOf = (period: string, place: string) => `${period} ${place} ${basis ?? ""} ${knowledge.data}`;
  // Held here while the database is asked: what is remembered may be forgotten meanwhile.
  const held = direct ? new Map<string, Remembered>() : rememberedAreas(periods, area, keyOf);
  const known = [...held].map(([key, { version }]) => [...key.split(" ", 2), version] as [Period, string, string]);
  const ofArea = area === null ? Prisma.sql`TRUE` : Prisma.sql`m."area" = ${area}`;
  const [found] = await tx.$queryRaw<{ versions: Version[] | null; packed: Packed }[]>`
    WITH versions AS MATERIALIZED (
      SELECT m."period", m."area", m."value"::text AS version, ${approvedAfter(knownAt)} AS later FROM "MonthVersion" m
      WHERE m."period" = ANY(${[...periods]}::text[]::bpchar[]) AND ${ofArea}
    ), changed AS MATERIALIZED (
      SELECT v."period", v."area" FROM versions v
      LEFT JOIN unnest(
        ${known.map(([period]) => period)}::text[],
        ${known.map(([, place]) => place)}::text[],
        ${known.map(([, , version]) => version)}::text[]
      ) AS k (period, area, version) ON k.period::char(7) = v."period" AND k.area = v."area"
      WHERE v.later OR k.version IS DISTINCT FROM v.version
    )
    SELECT (SELECT json_agg(json_build_array("period", "area", version, later)) FROM versions) AS versions,
      (${packedRows({ kind: "changed", periods }, knowledge)}) AS packed`;
  const fresh = byArea(monthRowsOf(found?.packed ?? null, basis));
  const months = new Map(periods.map((period): [Period, MonthRows] => [period, emptyRows()]));
  for (const [period, place, version, later] of found?.versions ?? []) {
    const key = keyOf(period, place);
    const kept = later ? undefined : held.get(key);
    const rows = kept?.version === version ? kept.rows : (fresh.get(`${period} ${place}`) ?? emptyRows());
    if (!later && !direct) remembered.set(key, { version, rows });
    addRows(months.get(period)!, rows);
  }
  return months;
}

/** @returns whether something of the month `m` of an area was approved after a moment, by the index on periods and approvals */
function approvedAfter(knownAt: Date | null): Prisma.Sql {
  if (knownAt === null) return Prisma.sql`FALSE`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Report" a WHERE a."status" = 'APPROVED' AND a."period" = m."period" AND a."approvedAt" > ${knownAt}
      AND left(a."regionCode", 2) = m."area")`;
}

function rememberedAreas(
  periods: readonly Period[],
  area: string | null,
  keyOf: (period: string, place: string) => string,
): Map<string, Remembered> {
  const held = new Map<string, Remembered>();
  for (const period of periods)
    for (const place of area === null ? AREAS : [area]) {
      const kept = remembered.get(keyOf(period, place));
      if (kept) held.set(keyOf(period, place), kept);
    }
  return held;
}

/** Every two digits that a code can begin with: which of them there are the database knows. */
const AREAS = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, "0"));

function emptyRows(): MonthRows {
  return { cells: new Map(), superseded: new Map() };
}

function addRows(to: MonthRows, from: MonthRows): void {
  for (const [code, cells] of from.cells) to.cells.set(code, cells);
  for (const [code, earlier] of from.superseded) to.superseded.set(code, earlier);
}

/** @returns rows by month and area, `2025-09 35` */
function byArea(months: ReadonlyMap<Period, MonthRows>): Map<string, MonthRows> {
  const areas = new Map<string, MonthRows>();
  const rowsAt = (period: Period, code: string) => {
    const key = `${period} ${provinceOf(code)}`;
    const rows = areas.get(key) ?? emptyRows();
    areas.set(key, rows);
    return rows;
  };
  for (const [period, { cells, superseded }] of months) {
    for (const [code, own] of cells) rowsAt(period, code).cells.set(code, own);
    for (const [code, earlier] of superseded) rowsAt(period, code).superseded.set(code, earlier);
  }
  return areas;
}

/** @returns a statement of one row and column: the counts in force, which months were corrected, and what stood there before */
export function packedRows(span: Span, knowledge: Knowledge): Prisma.Sql {
  const known = knownBy(Prisma.sql`r."approvedAt"`, knowledge.knownAt);
  // Of the report, as a join: asked of each count it would look through all that was corrected, again and again.
  const older = Prisma.sql`EXISTS (
    SELECT 1 FROM corrected k
    WHERE k."period" = r."period" AND k."regionCode" = r."regionCode" AND k.newest > r."version"
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
