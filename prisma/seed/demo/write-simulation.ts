import { addMonths, type Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import type { Standing } from "@/lib/efforts/schema";
import type { SimulatedEffort } from "./effort-simulation";
import type { SimulatedParticipants } from "./participant-simulation";
import { gapKey } from "./reporting-gaps";
import type { SimulatedWorkers } from "./worker-simulation";

/** Rows of one statement: large enough to be few, small enough for the server's memory. */
const CHUNK = 20_000;
/** The simulation is everybody's first word: whatever is recorded later supersedes it. */
const FIRST = 1;

/** @returns how many denominators were written; where a real one is already recorded it stays alone */
export async function insertWorkers(db: Db, sourceId: string, facts: readonly SimulatedWorkers[]): Promise<number> {
  let written = 0;
  for (const rows of chunksOf(facts, CHUNK)) {
    written += await db.$executeRaw`
      INSERT INTO "WorkerCount" ("regionCode", "base", "segment", "year", "revision", "count", "sourceId", "recordedAt")
      SELECT region, base::"WorkerBase", segment::"Segment", year, ${FIRST}, people, ${sourceId}, make_timestamptz(year, 12, 1, 0, 0, 0, 'UTC')
      FROM unnest(${rows.map((row) => row.regionCode)}::text[], ${rows.map((row) => row.base)}::text[],
                  ${rows.map((row) => row.segment)}::text[], ${rows.map((row) => row.year)}::int[],
                  ${rows.map((row) => row.count)}::int[]) AS fact(region, base, segment, year, people)
      ON CONFLICT DO NOTHING`;
  }
  return written;
}

/**
 * Writes the reports as drafts, their counts, and approves them: approved reports take no more counts.
 * @returns how many counts were written; a region's month that somebody reported already is left to them
 */
export async function insertParticipants(
  db: Db,
  sourceId: string,
  facts: readonly SimulatedParticipants[],
): Promise<number> {
  const taken = await reportedMonths(db);
  const free = facts.filter((fact) => !taken.has(gapKey(fact.regionCode, fact.period)));
  await insertDrafts(db, free);
  // The check on new counts joins the reports: without statistics on the fresh rows it would be planned row by row.
  await db.$executeRaw`ANALYZE "Report"`;
  let written = 0;
  for (const rows of chunksOf(free, CHUNK)) {
    written += await db.$executeRaw`
      INSERT INTO "ParticipantCount" ("regionCode", "period", "version", "extent", "segment", "basis", "active", "inactive", "sourceId")
      SELECT region, period, ${FIRST}, 'OWN', segment::"Segment", 'REGISTRATION', active, inactive, ${sourceId}
      FROM unnest(${rows.map((row) => row.regionCode)}::text[], ${rows.map((row) => row.period)}::text[],
                  ${rows.map((row) => row.segment)}::text[], ${rows.map((row) => row.active)}::int[],
                  ${rows.map((row) => row.inactive)}::int[]) AS fact(region, period, segment, active, inactive)`;
  }
  await approve(db, sourceId);
  return written;
}

/** The simulated state of groups and money is that of the demo's last month. */
const EFFORTS_AS_OF = "2025-09";

/** @returns how many efforts were written; what is already known of a group or an amount stays alone */
export async function insertEfforts(db: Db, source: string, efforts: readonly SimulatedEffort[]): Promise<number> {
  const at = new Date("2025-10-10T00:00:00Z");
  const { count } = await db.effort.createMany({
    data: efforts.map((effort) => {
      const { regionCode, potential, months, funding } = effort;
      const own =
        effort.kind === "GROUP"
          ? { key: effort.group, standing: standingOf(effort), covered: effort.covered }
          : { key: `${effort.year}-${effort.funding}`, year: effort.year, amount: BigInt(effort.amount) };
      return {
        ...{ regionCode, kind: effort.kind, version: FIRST, status: "APPROVED", origin: "SIMULATED", ...own },
        ...{ potential, months, funding, asOf: EFFORTS_AS_OF, source, enteredAt: at, approvedAt: at },
      };
    }),
    skipDuplicates: true,
  });
  return count;
}

function standingOf({ covered }: { covered: number }): Standing {
  return covered > 0 ? "REGISTERED" : "NOT_YET";
}

async function reportedMonths(db: Db): Promise<Set<string>> {
  const reports = await db.report.findMany({
    select: { regionCode: true, period: true },
    distinct: ["regionCode", "period"],
  });
  return new Set(reports.map((report) => gapKey(report.regionCode, report.period as Period)));
}

async function insertDrafts(db: Db, facts: readonly SimulatedParticipants[]): Promise<void> {
  const reports = [...new Map(facts.map((fact) => [gapKey(fact.regionCode, fact.period), fact])).values()];
  for (const rows of chunksOf(reports, CHUNK)) {
    await db.$executeRaw`
      INSERT INTO "Report" ("regionCode", "period", "version", "status", "createdAt", "submittedAt")
      SELECT region, period, ${FIRST}, 'DRAFT', entered::timestamptz, entered::timestamptz
      FROM unnest(${rows.map((row) => row.regionCode)}::text[], ${rows.map((row) => row.period)}::text[],
                  ${rows.map((row) => enteredAt(row.period))}::text[]) AS report(region, period, entered)`;
  }
}

async function approve(db: Db, sourceId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Report" AS report SET "status" = 'APPROVED', "approvedAt" = report."submittedAt" + interval '72 hours'
    FROM (SELECT DISTINCT "period", "regionCode", "version" FROM "ParticipantCount" WHERE "sourceId" = ${sourceId}) AS simulated
    WHERE (report."period", report."regionCode", report."version") = (simulated."period", simulated."regionCode", simulated."version")`;
  await db.$executeRaw`ANALYZE "Report", "ParticipantCount", "WorkerCount"`;
}

/** A month's counts are entered on the seventh of the next month. */
function enteredAt(period: Period): string {
  return `${addMonths(period, 1)}-07T00:00:00Z`;
}

function* chunksOf<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
