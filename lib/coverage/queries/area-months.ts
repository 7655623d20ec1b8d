import { createHash } from "node:crypto";
import { yearOf, type Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { db, Prisma } from "@/lib/db/client";
import { LRUCache } from "lru-cache";
import { MONTHS_SHOWN, pointOf } from "../rules/months";
import type { AreaNode } from "../rules/roll-up";
import type { Indicator, SeriesPoint } from "../schema";
import { mayDiffer, readLaterWorkers } from "./later-workers";
import { readMonthPairs, type Lens } from "./months";
import { pastApprovals } from "./past-approvals";

// The months of the nation and of provinces, rolled up once and stored (DECISIONS 49). A row is valid for one stamp: the
// versions of its month, of the same month a year earlier and of the workers. It is never the truth: a reader who finds
// another stamp rolls up anew, and `npm run derived` drops or recomputes all of them. At a past moment what is stored holds
// for every month of which nothing was approved or recorded since; the others are rolled up and stay in memory (DECISIONS 132).

/** Advance it when what a roll-up says changes though no fact did. */
const MADE_BY = 3;
/** Months that are rolled up with one statement: enough to be fast, few enough to stay small in memory. */
const AT_ONCE = 6;

type Stored = { period: Period; stamp: string; value: SeriesPoint | "none" | null };
/**
 * At a past moment: `known` names what was approved of the month and of the same month a year earlier until then, null where
 * nothing of the month was; `later` whether more of them was approved since.
 */
type Past = { known: string | null; later: boolean };

/** Months as they were known at past moments, by everything that they rest on: some twenty megabytes. */
const MOST_PAST = 20_000;
const past = new LRUCache<string, SeriesPoint | "none">({ max: MOST_PAST });

/**
 * Which months: all from `from` to `to`. Where one is null, ten years up to the newest month, or up to a year after
 * `around` where that is older: what a page asks for does not grow with the years.
 */
export type MonthWindow = { from: Period | null; to: Period | null; around: Period | null };
export const TEN_YEARS: MonthWindow = { from: null, to: null, around: null };

/** @returns the coverage of the nation or a province in each month of the window that has a figure, oldest first */
export async function readAreaMonths(lens: Lens, node: AreaNode, window: MonthWindow): Promise<SeriesPoint[]> {
  const key = keyOf(lens, node);
  const { versions, indicator, knowledge } = lens;
  const [rows, laterWorkers] = await Promise.all([
    readStored(lens, key, window),
    readLaterWorkers(db(), versions, indicator.base, knowledge.knownAt),
  ]);
  const pastKeyOf = ({ period, stamp, known }: Stored & Past) =>
    [...Object.values(key), period, stamp, known, laterWorkers.known].join(" ");
  const points = new Map<Period, SeriesPoint | null>();
  const stale: (Stored & { pastKey: string | null })[] = [];
  for (const row of rows) {
    if (row.known === null) continue;
    const pastKey = row.later || mayDiffer(laterWorkers, yearOf(row.period)) ? pastKeyOf(row) : null;
    const value = pastKey === null ? row.value : (past.get(pastKey) ?? null);
    if (value === null) stale.push({ ...row, pastKey });
    else points.set(row.period, value === "none" ? null : value);
  }
  for (let start = 0; start < stale.length; start += AT_ONCE) {
    const rows = stale.slice(start, start + AT_ONCE);
    const made = await rollUpMonths(
      lens,
      node,
      rows.map(({ period }) => period),
    );
    for (const [period, point] of made) points.set(period, point);
    const valued = rows.map((row) => ({ ...row, value: made.get(row.period) ?? ("none" as const) }));
    for (const { pastKey, value } of valued) if (pastKey !== null) past.set(pastKey, value);
    const current = valued.filter(({ pastKey }) => pastKey === null);
    if (current.length > 0) await store(key, current);
  }
  return [...points.entries()].sort(([a], [b]) => a.localeCompare(b)).flatMap(([, point]) => point ?? []);
}

/** Rolls months up from the facts themselves, past everything stored. @returns by month, null where nothing was counted */
export async function rollUpMonths(
  lens: Lens,
  node: AreaNode,
  periods: readonly Period[],
): Promise<Map<Period, SeriesPoint | null>> {
  const pairs = await readMonthPairs(db(), lens, periods, areaOf(node));
  return new Map(
    [...pairs].map(([period, { month, yearEarlier }]) => [
      period,
      pointOf(node, lens.indicator, period, month, yearEarlier),
    ]),
  );
}

/** The nation reads every area. */
function areaOf({ code }: AreaNode): string | null {
  return code === NATION ? null : code;
}

type Key = { area: string; indicator: string; data: string };

function keyOf({ indicator, knowledge }: Lens, node: AreaNode): Key {
  return { area: node.code, indicator: definitionKey(indicator), data: knowledge.data };
}

/** A definition that is written anew under its old code has other sums. */
function definitionKey({ code, numeratorSegments, countingBasis, base, denominatorSegment }: Indicator): string {
  const text = JSON.stringify([code, numeratorSegments, countingBasis, base, denominatorSegment]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/** @returns every month of the window with approved figures; `value` null where what is stored is not current */
async function readStored(
  { versions, knowledge: { knownAt } }: Lens,
  { area, indicator, data }: Key,
  { from, to, around }: MonthWindow,
): Promise<(Stored & Past)[]> {
  const ofArea = area === NATION ? Prisma.sql`TRUE` : Prisma.sql`"area" = ${area}`;
  const made = `${MADE_BY}/${versions.get("workers") ?? "0"}`;
  const monthsBefore = (month: Prisma.Sql, months: number) =>
    Prisma.sql`to_char(to_date(${month}, 'YYYY-MM') - make_interval(months => ${months}::int), 'YYYY-MM')`;
  const until = Prisma.sql`coalesce(${to}::text, CASE
    WHEN ${around}::text < ${monthsBefore(Prisma.sql`newest.period`, MONTHS_SHOWN - 12)}
      THEN ${monthsBefore(Prisma.sql`${around}::text`, -12)}
    ELSE newest.period END)`;
  const yearEarlier = Prisma.sql`${monthsBefore(Prisma.sql`s."period"`, 12)}::char(7)`;
  const { newest, joined, known, later } =
    knownAt === null
      ? {
          newest: Prisma.sql`SELECT max("period") AS period FROM "MonthVersion" WHERE ${ofArea}`,
          ...{ joined: Prisma.empty, known: Prisma.sql`''`, later: Prisma.sql`FALSE` },
        }
      : pastApprovals(area, knownAt, yearEarlier);
  return db().$queryRaw<(Stored & Past)[]>`
    WITH newest AS MATERIALIZED (${newest}), until AS MATERIALIZED (
      SELECT ${until} AS period FROM newest
    ), span AS MATERIALIZED (
      SELECT coalesce(${from}::text, ${monthsBefore(Prisma.sql`period`, MONTHS_SHOWN - 1)})::char(7) AS first, period::char(7) AS last
      FROM until WHERE period IS NOT NULL
    ), version AS MATERIALIZED (
      SELECT v."period", sum(v."value") AS value FROM "MonthVersion" v
      WHERE ${ofArea} AND v."period" >= (SELECT ${monthsBefore(Prisma.sql`first`, 12)}::char(7) FROM span)
        AND v."period" <= (SELECT last FROM span)
      GROUP BY v."period"
    ), stamped AS MATERIALIZED (
      SELECT v."period", concat_ws('/', ${made}::text, v.value, coalesce(e.value, 0)) AS stamp
      FROM version v
      LEFT JOIN version e ON e."period" = ${monthsBefore(Prisma.sql`v."period"`, 12)}::char(7)
      WHERE v."period" >= (SELECT first FROM span)
    )
    SELECT s."period", s.stamp, m."value", ${known} AS known, ${later} AS later
    FROM stamped s
    LEFT JOIN "AreaMonth" m ON m."area" = ${area} AND m."indicator" = ${indicator} AND m."data" = ${data}
      AND m."period" = s."period" AND m."stamp" = s.stamp
    ${joined}
    ORDER BY s."period"`;
}

/** Each row says what it was made from, so a reader that was slower than a writer stores nothing that passes for current. */
async function store({ area, indicator, data }: Key, rows: readonly Stored[]): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "AreaMonth" ("area", "period", "indicator", "data", "stamp", "value")
    SELECT ${area}, g.period, ${indicator}, ${data}, g.stamp, g.value
    FROM unnest(
      ${rows.map(({ period }) => period)}::text[],
      ${rows.map(({ stamp }) => stamp)}::text[],
      ${rows.map(({ value }) => JSON.stringify(value))}::jsonb[]
    ) AS g (period, stamp, value)
    ORDER BY g.period
    ON CONFLICT ("area", "indicator", "data", "period") DO UPDATE SET "stamp" = EXCLUDED."stamp", "value" = EXCLUDED."value"`;
}
