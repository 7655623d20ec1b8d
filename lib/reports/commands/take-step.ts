import { recordEvent } from "@/lib/audit/commands";
import type { AuditAction, AuditState } from "@/lib/audit/schema";
import { requireAccount, type Actor, type UserActor } from "@/lib/auth/actor";
import { readPolicyActor } from "@/lib/auth/policy-actor";
import { db, type Db } from "@/lib/db/client";
import { contextOf, readMonthRules, type MonthRules } from "../queries/month-rules";
import { readNewestVersions, type OpenedVersion } from "../queries/versions";
import { stampOfReport } from "../rules/entry-columns";
import { refuse, isRefusal } from "../rules/refusals";
import { refused } from "../rules/refused";
import { decide, MACHINE, outOfReach, type ReportAction, type Step } from "../rules/workflow";
import type { ReportKey, ReportVersion } from "../schema";
import { underReportLocks } from "./under-report-locks";

/** A step under its lock: who takes it, what stands there, and what the month allows. */
export type Taking = { tx: Db; actor: UserActor; key: ReportKey; rules: MonthRules; opened: OpenedVersion | undefined };

/** What a step leaves in the audit trail. */
type Trace = { action: AuditAction; before: AuditState | null; after: AuditState; reason?: string };

/**
 * Takes one step of a report that is within the actor's reach: locks it, compares with what the actor has seen, decides,
 * writes, and records the event, all in one transaction.
 * @param seen the stamp of the page the actor decided on (`stampOfReport`), null where nothing was to be seen
 * @param prepare builds the step from what stands there
 * @param write stores the version that the step leads to
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function takeStep(
  given: Actor,
  { action, key, seen }: { action: ReportAction; key: ReportKey; seen: string | null },
  prepare: (taking: Taking) => Promise<Step> | Step,
  write: (taking: Taking, next: ReportVersion) => Promise<Trace>,
): Promise<void> {
  const actor = requireAccount(given);
  const stranger = outOfReach(await readPolicyActor(db(), actor), MACHINE[action].policy, key);
  if (stranger) throw refused(stranger);
  await underReportLocks([key], async (tx) => {
    const rules = await readMonthRules(tx, actor, key.period);
    const opened = (await readNewestVersions(tx, key.period, [key.regionCode])).get(key.regionCode);
    const taking = { tx, actor, key, rules, opened };
    const version = opened?.version ?? null;
    const step = await prepare(taking);
    const next = decide(step, version, contextOf(rules, key, version?.version ?? 0));
    if (isRefusal(next)) throw refused(next);
    // After the decision: whoever may not see the report learns nothing about it.
    if (seen !== null && opened && seen !== stampOfReport(opened)) throw refused(refuse("W.208"));
    const trace = await write(taking, next);
    const subject = { kind: "report", key: `${key.period} ${key.regionCode} v${next.version}` } as const;
    await recordEvent(tx, actor, { reason: null, ...trace, subject });
  });
}

/** Stores the columns that steps change. */
export async function storeVersion(tx: Db, next: ReportVersion): Promise<void> {
  const { period, regionCode, version, marks, ...columns } = next;
  await tx.report.update({
    where: { period_regionCode_version: { period, regionCode, version } },
    data: { ...columns, marks: marks.map(({ segment, note }) => ({ segment, note })) },
  });
}
