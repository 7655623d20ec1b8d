import type { Period } from "@/lib/core/period";
import type { CountingBasis, DataChoice, Extent, Segment } from "@/lib/core/vocabulary";
import { type Db, Prisma } from "@/lib/db/client";
import { knownBy } from "@/lib/db/known-by";
import { cellsInForce, type Cell, type RecordedCount, type RegionCells } from "../rules/effective";

// Which rows are in force (design §10): approved, known at the moment asked about, the real before the simulated, then
// the newest, for each region, month, extent, basis and segment. `rules/effective.ts` combines them. No other statement
// chooses among versions of a count or revisions of a worker count.

/**
 * `knownAt` null is now; otherwise what was known then: approved or recorded up to that moment. `direct` reads past
 * everything remembered, and leaves nothing behind there.
 */
export type Knowledge = { data: DataChoice; knownAt: Date | null; direct?: true };
export const NOW = null;

/**
 * Months and regions: everywhere in some months, all months of a span for some regions, or a list. `changed` is what the
 * statement around has found to be changed: a table `changed` with period and area.
 */
export type Span =
  | { kind: "months"; periods: readonly Period[] }
  | { kind: "changed"; periods: readonly Period[] }
  | { kind: "regions"; from: Period; to: Period; codes: readonly string[] }
  | { kind: "keys"; keys: readonly { regionCode: string; period: Period }[] };

/** @returns the rows in force, a statement to select from: every column of ParticipantCount, `simulated` and `approvedAt` */
export function effectiveCounts(span: Span, { data, knownAt }: Knowledge, below = Prisma.sql`TRUE`): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (c."period", c."regionCode", c."extent", c."basis", c."segment")
      c.*, s."kind" = 'SIMULATED' AS "simulated", r."approvedAt"
    FROM "Report" r
    CROSS JOIN LATERAL (
      -- OFFSET keeps it a look into the primary key for each report: planned as a join, months of all regions were held
      -- against each other, since the planner takes region, period and version for independent.
      SELECT * FROM "ParticipantCount" c
      WHERE c."period" = r."period" AND c."regionCode" = r."regionCode" AND c."version" = r."version" OFFSET 0
    ) c
    JOIN "Source" s ON s."id" = c."sourceId"
    WHERE r."status" = 'APPROVED' AND ${within(span)} AND ${ofData(data)} AND ${knownBy(Prisma.sql`r."approvedAt"`, knownAt)}
      AND ${below}
    ORDER BY c."period", c."regionCode", c."extent", c."basis", c."segment", s."kind" = 'SIMULATED', c."version" DESC`;
}

/** @returns the worker counts in force, by region, base, segment and year: every column of WorkerCount, and `simulated` */
export function effectiveWorkers(where: Prisma.Sql, { data, knownAt }: Knowledge): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (w."regionCode", w."base", w."segment", w."year") w.*, s."kind" = 'SIMULATED' AS "simulated"
    FROM "WorkerCount" w JOIN "Source" s ON s."id" = w."sourceId"
    WHERE ${where} AND ${ofData(data)} AND ${knownBy(Prisma.sql`w."recordedAt"`, knownAt)}
    ORDER BY w."regionCode", w."base", w."segment", w."year", s."kind" = 'SIMULATED', w."revision" DESC`;
}

/** @returns the condition on a report `r` that it lies in the span */
export function within(span: Span): Prisma.Sql {
  switch (span.kind) {
    case "months":
      return Prisma.sql`r."period" = ANY(${[...span.periods]}::text[]::bpchar[])`;
    case "changed":
      return Prisma.sql`r."period" = ANY(${[...span.periods]}::text[]::bpchar[])
        AND (r."period", left(r."regionCode", 2)) IN (SELECT g."period", g."area" FROM changed g)`;
    case "regions":
      return Prisma.sql`r."regionCode" = ANY(${[...span.codes]}::text[]) AND r."period" BETWEEN ${span.from} AND ${span.to}`;
    case "keys":
      return Prisma.sql`(r."period", r."regionCode") IN (
        SELECT DISTINCT g.period::char(7), g.region
        FROM unnest(${span.keys.map((key) => key.period)}::text[], ${span.keys.map((key) => key.regionCode)}::text[])
          AS g (period, region)
      )`;
  }
}

/** @returns the condition on the source `s` of a fact */
export function ofData(data: DataChoice): Prisma.Sql {
  switch (data) {
    case "all":
      return Prisma.sql`TRUE`;
    case "real":
      return Prisma.sql`s."kind" <> 'SIMULATED'`;
  }
}

/** A count in force with the people registered and not active beside it, null where the source does not give them. */
export type CountRow = Cell & { inactive: number | null };

/** [period, region, extent, basis, segment, active, inactive, version, source, simulated]: a third of the size of objects. */
type PackedRow = [Period, string, Extent, CountingBasis, Segment, number, number | null, number, string, boolean];

export const PACKED = Prisma.sql`json_build_array(
  "period", "regionCode", "extent", "basis", "segment", "active", "inactive", "version", "sourceId", "simulated")`;

/** One region's counts of one month as they were read, not combined yet. */
export type RegionCounts = ReadonlyMap<string, readonly RecordedCount<CountRow>[]>;

/** @returns counts by month and region code */
export function unpack(rows: readonly unknown[]): Map<Period, Map<string, RecordedCount<CountRow>[]>> {
  const months = new Map<Period, Map<string, RecordedCount<CountRow>[]>>();
  for (const row of rows as readonly PackedRow[]) {
    const [period, code, extent, basis, segment, active, inactive, version, sourceId, simulated] = row;
    let regions = months.get(period);
    if (!regions) months.set(period, (regions = new Map<string, RecordedCount<CountRow>[]>()));
    let counts = regions.get(code);
    if (!counts) regions.set(code, (counts = []));
    counts.push({ extent, segment, cell: { active, inactive, version, sourceId, simulated, basis } });
  }
  return months;
}

/** @returns the counts in force of each region of a month */
export function combine(regions: RegionCounts | undefined, basis: CountingBasis | null): Map<string, RegionCells> {
  return new Map(
    [...(regions ?? [])].map(([code, counts]) => [code, cellsInForce<Cell>(counts, code.includes("."), basis)]),
  );
}

/** Reads the counts in force of a span. @returns by month and region code, not combined yet */
export async function readCounts(
  tx: Db,
  span: Span,
  knowledge: Knowledge,
): Promise<Map<Period, Map<string, RecordedCount<CountRow>[]>>> {
  const [found] = await tx.$queryRaw<{ rows: unknown[] | null }[]>`
    SELECT json_agg(${PACKED}) AS rows FROM (${effectiveCounts(span, knowledge)}) effective`;
  return unpack(found?.rows ?? []);
}
