import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { Period } from "@/lib/core/period";
import { db, Prisma } from "@/lib/db/client";
import type { Facts } from "../rules/months";
import type { DataChoice } from "@/lib/core/vocabulary";
import type { Indicator } from "../schema";
import { readCells, type MonthCells } from "./cells";
import { readWorkers, type RegionWorkers } from "./workers";

/**
 * The effective facts of the whole country: approved ones only, the real before the simulated, then the newest.
 * Approved facts are only ever added, so the number of approved reports of a month says whether its cells are still
 * current; every call asks for these numbers and re-reads just the months that changed (DECISIONS 8).
 */
export async function readFacts(actor: Actor, indicator: Indicator, data: DataChoice): Promise<Facts> {
  permit(actor, "read-approved");
  const stamp = await readStamp();
  const known = memoOf(`${data}/${indicator.base}/${indicator.countingBasis ?? "any"}`);
  const changed = stamp.months
    .filter(([period, reports]) => known.months.get(period)?.reports !== reports)
    .map(([period]) => period);
  if (changed.length > 0) {
    const read = await readCells(indicator.countingBasis, data, changed);
    for (const [period, reports] of stamp.months) {
      const cells = read.get(period);
      if (cells || changed.includes(period)) known.months.set(period, { reports, cells: cells ?? new Map() });
    }
  }
  if (known.workers?.rows !== stamp.workers)
    known.workers = { rows: stamp.workers, regions: await readWorkers(indicator.base, data) };
  return {
    cells: new Map(
      [...known.months].filter(([, month]) => month.cells.size > 0).map(([period, month]) => [period, month.cells]),
    ),
    workers: known.workers.regions,
  };
}

type Memo = {
  months: Map<Period, { reports: number; cells: MonthCells }>;
  workers?: { rows: number; regions: RegionWorkers };
};

const memos = new Map<string, Memo>();

function memoOf(key: string): Memo {
  let memo = memos.get(key);
  if (!memo) memos.set(key, (memo = { months: new Map() }));
  return memo;
}

type Stamp = { months: [Period, number][]; workers: number };

async function readStamp(): Promise<Stamp> {
  const rows = await db().$queryRaw<{ stamp: Stamp }[]>(Prisma.sql`
    SELECT json_build_object(
      'months', (
        SELECT coalesce(json_agg(json_build_array(m."period", m.reports) ORDER BY m."period"), '[]')
        FROM (SELECT "period", count(*) AS reports FROM "Report" WHERE "status" = 'APPROVED' GROUP BY "period") m
      ),
      'workers', (SELECT count(*) FROM "WorkerCount")
    ) AS stamp`);
  return rows[0]?.stamp ?? { months: [], workers: 0 };
}
