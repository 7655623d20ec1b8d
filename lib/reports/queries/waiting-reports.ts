import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { Period } from "@/lib/core/period";
import { db, type Db } from "@/lib/db/client";
import { everMay } from "@/lib/access/policy";
import { readBranchCoverage } from "@/lib/access/queries";
import { covers, dayOf } from "@/lib/access/rules";
import type { EntryRow } from "../rules/entry-row";
import type { WaitingReport } from "../rules/held-back";
import type { Refusal } from "../rules/refusals";
import { barTo } from "../rules/workflow";
import type { ReportKey } from "../schema";
import { readJudgedMonth } from "./judged-month";
import { readMonthRules } from "./month-rules";
import { readReportRow } from "./report-row";
import { readShownRows } from "./shown-row";

/** @throws AppError forbidden for roles that never examine */
function requireExaminer(given: Actor): UserActor {
  const actor = requireUser(given);
  if (!everMay(actor.role, "approve")) throw new AppError("forbidden", "Peran Anda tidak memeriksa laporan.");
  return actor;
}

/** The newest version of a region's month, where it has been sent. */
type Sent = { code: string; name: string; period: Period; submittedBy: string | null };

/** @returns what has been sent from the examiner's regions, the newest month first */
async function readSent(tx: Db, { scope }: UserActor): Promise<Sent[]> {
  const [coverage, sent] = await Promise.all([
    readBranchCoverage(tx),
    tx.$queryRaw<Sent[]>`
      SELECT r."regionCode" AS code, g."name", r."period", r."submittedBy"
      FROM "Report" r JOIN "Region" g ON g."code" = r."regionCode"
      WHERE r."status" = 'SUBMITTED' AND NOT EXISTS (
        SELECT 1 FROM "Report" n
        WHERE n."period" = r."period" AND n."regionCode" = r."regionCode" AND n."version" > r."version"
      )
      ORDER BY r."period" DESC, r."regionCode"`,
  ]);
  return sent.filter(({ code, period }) => covers(scope, coverage, code, dayOf(period)));
}

/**
 * @returns how many reports the examiner can decide on: those that somebody else has sent
 * @throws AppError forbidden for roles that never examine
 */
export async function countWaitingReports(given: Actor): Promise<number> {
  const actor = requireExaminer(given);
  const sent = await readSent(db(), actor);
  return sent.filter(({ submittedBy }) => submittedBy !== actor.userId).length;
}

/**
 * What waits for an examiner, the oddest first: by open questions, then by how many the rules asked.
 * @throws AppError forbidden for roles that never examine
 */
export async function readWaitingReports(given: Actor): Promise<WaitingReport[]> {
  const actor = requireExaminer(given);
  return judgeSent(actor, await readSent(db(), actor));
}

/** @returns those of the reports that still wait, the oddest first */
async function judgeSent(actor: UserActor, sent: readonly Sent[]): Promise<WaitingReport[]> {
  const periods = [...new Set(sent.map(({ period }) => period))];
  const months = await Promise.all(
    periods.map((period) => {
      const regions = sent.filter((report) => report.period === period).map(({ code, name }) => ({ code, name }));
      return readRows(actor, period, regions);
    }),
  );
  // Somebody may have decided meanwhile.
  const waiting = months.flat().filter(({ row }) => row.state === "SUBMITTED");
  return waiting.sort((one, other) => oddness(other.row) - oddness(one.row));
}

/**
 * @param decided the report just decided on
 * @returns the next report that the examiner can decide on, the same month first; null where nothing is left
 * @throws AppError forbidden for roles that never examine
 */
export async function readNextWaiting(given: Actor, decided: ReportKey): Promise<WaitingReport | null> {
  const actor = requireExaminer(given);
  const sent = await readSent(db(), actor);
  const ofMonth = sent.filter(({ period }) => period === decided.period);
  const isNext = ({ own, period, row }: WaitingReport) =>
    !own && (period !== decided.period || row.code !== decided.regionCode);
  // Mostly the month has another one: then no other month is read and judged.
  return (await judgeSent(actor, ofMonth)).find(isNext) ?? (await judgeSent(actor, sent)).find(isNext) ?? null;
}

async function readRows(actor: UserActor, period: Period, regions: { code: string; name: string }[]) {
  const tx = db();
  const month = await readJudgedMonth(tx, await readMonthRules(tx, actor, period), regions);
  const rows = await readShownRows(tx, actor, month);
  return rows.map((row): WaitingReport => {
    return { period, row, own: month.opened.get(row.code)?.version.submittedBy === actor.userId };
  });
}

function oddness({ open, findings }: EntryRow): number {
  return open * 100 + findings.length;
}

/** A report with everything an examiner decides on; `refusal` says why it cannot be decided now. */
export type Examination = { row: EntryRow; refusal: Refusal | null };

/**
 * @returns null where nothing has been entered for that region and month
 * @throws AppError forbidden out of role or scope
 */
export async function readExamination(given: Actor, key: ReportKey): Promise<Examination | null> {
  const actor = requireExaminer(given);
  const found = await readReportRow(actor, key);
  if (found === null) return null;
  return { row: found.row, refusal: barTo("approve", found.version, found.context) };
}
