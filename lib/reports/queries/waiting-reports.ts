import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { policyActorOf } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import type { Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { denialOf, everMay } from "@/lib/users/policy";
import { readBranchCoverage } from "@/lib/users/queries";
import { dayOf } from "@/lib/users/rules";
import type { EntryRow } from "../rules/entry-row";
import { isRefusal, type Refusal } from "../rules/refusals";
import { decide } from "../rules/workflow";
import type { ReportKey } from "../schema";
import { readFormOf } from "./covered-regions";
import { judgeMonth } from "./judged-month";
import { contextOf, readMonthRules } from "./month-rules";
import { readNames, rowOf } from "./shown-row";
import { readNewestVersions } from "./versions";

/** A report that waits to be examined; `own` where somebody else has to examine it. */
export type WaitingReport = { period: Period; row: EntryRow; own: boolean };

/** @throws AppError forbidden for roles that never examine */
function requireExaminer(given: Actor): UserActor {
  const actor = requireUser(given);
  if (!everMay(actor.role, "approve")) throw new AppError("forbidden", "Peran Anda tidak memeriksa laporan.");
  return actor;
}

/**
 * What waits for an examiner, the oddest first: by open questions, then by how many the rules asked.
 * @throws AppError forbidden for roles that never examine
 */
export async function readWaitingReports(given: Actor): Promise<WaitingReport[]> {
  const actor = requireExaminer(given);
  const tx = db();
  const coverage = await readBranchCoverage(tx);
  const policyActor = policyActorOf(actor, coverage);
  const sent = await tx.report.findMany({
    where: { status: "SUBMITTED" },
    select: { regionCode: true, period: true, submittedBy: true, region: { select: { name: true } } },
    orderBy: [{ period: "desc" }, { regionCode: "asc" }],
  });
  const mine = sent.filter(({ regionCode, period }) => {
    const subject = { regionCode, date: dayOf(period as Period), submittedBy: "somebody else" };
    return denialOf(policyActor, "approve", subject) === null;
  });
  const periods = [...new Set(mine.map(({ period }) => period as Period))];
  const months = await Promise.all(
    periods.map(async (period) => {
      const own = mine.filter((report) => report.period === period);
      const regions = own.map(({ regionCode, region }) => ({ code: regionCode, name: region.name }));
      return readRows(actor, period, regions);
    }),
  );
  return months
    .flat()
    .filter(({ row }) => row.state === "SUBMITTED")
    .sort((one, other) => oddness(other.row) - oddness(one.row));
}

async function readRows(actor: UserActor, period: Period, regions: { code: string; name: string }[]) {
  const tx = db();
  const codes = regions.map(({ code }) => code);
  const [rules, opened] = await Promise.all([readMonthRules(tx, actor, period), readNewestVersions(tx, period, codes)]);
  const [judged, names] = await Promise.all([judgeMonth(tx, period, regions, opened), readNames(tx, opened)]);
  return regions.map((region): WaitingReport => {
    const known = opened.get(region.code);
    const row = rowOf(region, known, judged.get(region.code)!, { rules, period, names, userId: actor.userId });
    return { period, row, own: known?.version.submittedBy === actor.userId };
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
  const tx = db();
  const rules = await readMonthRules(tx, actor, key.period);
  const subject = { regionCode: key.regionCode, date: dayOf(key.period), submittedBy: "somebody else" };
  if (denialOf(rules.actor, "approve", subject) !== null)
    throw new AppError("forbidden", "Daerah ini di luar wilayah akun Anda.");
  const form = await readFormOf(tx, rules, key);
  const opened = await readNewestVersions(
    tx,
    key.period,
    form.map(({ code }) => code),
  );
  const region = form.find(({ code }) => code === key.regionCode);
  const known = opened.get(key.regionCode);
  if (!region || !known) return null;
  const [judged, names] = await Promise.all([judgeMonth(tx, key.period, form, opened), readNames(tx, opened)]);
  const around = { rules, period: key.period, names, userId: actor.userId };
  const decision = decide({ action: "approve" }, known.version, contextOf(rules, key, known.version.version));
  const row = rowOf(region, known, judged.get(key.regionCode)!, around);
  return { row, refusal: isRefusal(decision) ? decision : null };
}
