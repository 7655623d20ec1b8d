import { recordEvent } from "@/lib/audit/commands";
import type { AuditAction, AuditEntry, AuditState } from "@/lib/audit/schema";
import { requireAccount, type Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Period } from "@/lib/core/period";
import { readPolicyActor } from "@/lib/auth/policy-actor";
import { db, type Db } from "@/lib/db/client";
import { contextOf, readMonthsRules } from "../queries/month-rules";
import { readNewestOfMonths, type OpenedVersion } from "../queries/versions";
import { isRefusal, refuse, type Refusal } from "../rules/refusals";
import { refused } from "../rules/refused";
import { decide, MACHINE, outOfReach } from "../rules/workflow";
import { MOST_CHANGES, type ReportKey } from "../schema";
import { underReportLocks } from "./under-report-locks";

/** One report under its lock: what stands there, and the version that may be edited. */
export type Editing = {
  tx: Db;
  key: ReportKey;
  opened: OpenedVersion | undefined;
  version: number;
  userId: string;
  at: Date;
};

type Edit = {
  keys: readonly ReportKey[];
  /** Whether something is put in, or what a file has put in is taken out. */
  step?: "edit" | "take-back";
  /** Writes one report; null where nothing was written. May be run anew when other writers were faster. */
  edit: (editing: Editing) => Promise<Trace | null>;
  /** Told of each report that may not be edited. */
  locked: (key: ReportKey, refusal: Refusal) => void;
  /** What belongs to the same transaction besides, after all reports; its event comes last. */
  also?: (tx: Db, at: Date) => Promise<AuditEntry | null>;
};

/** What an edit leaves in the audit trail. */
type Trace = { action: AuditAction; before: AuditState; after: AuditState };

/**
 * Edits reports, in one transaction with one event for each that was changed. Only what the actor may edit is locked.
 * @throws AppError forbidden for anybody without an account, conflict when other writers were faster every time
 */
export async function editReports(
  given: Actor,
  { keys: asked, step = "edit", edit, locked, also }: Edit,
): Promise<void> {
  const actor = requireAccount(given);
  if (asked.length === 0 && !also) return;
  const known = await readPolicyActor(db(), actor);
  const keys = inOrder(asked).filter((key) => {
    const refusal = outOfReach(known, MACHINE[step].policy, key);
    if (refusal) locked(key, refusal);
    return refusal === null;
  });
  if (keys.length === 0 && !also) return;
  await underReportLocks(keys, async (tx) => {
    const traces: { key: string; trace: Trace }[] = [];
    const months = byMonth(keys);
    const allRules = await readMonthsRules(tx, actor, [...months.keys()]);
    const newest = await readNewestOfMonths(tx, [...months.keys()], [...new Set(keys.map((key) => key.regionCode))]);
    for (const [period, ofMonth] of months) {
      const rules = allRules.get(period)!;
      for (const key of ofMonth) {
        const opened = newest.get(period)?.get(key.regionCode);
        const stored = opened?.version ?? null;
        const next = decide({ action: step }, stored, contextOf(rules, key, stored?.version ?? 0));
        if (isRefusal(next)) {
          locked(key, next);
          continue;
        }
        const { version } = next;
        const trace = await edit({ tx, key, opened, version, userId: actor.userId, at: rules.at });
        if (trace) traces.push({ key: `${period} ${key.regionCode} v${version}`, trace });
      }
    }
    const last = (await also?.(tx, now())) ?? null;
    // The end of the chain is locked last and for as short as may be.
    for (const { key, trace } of traces) {
      const { action, before, after } = trace;
      await recordEvent(tx, actor, { action, subject: { kind: "report", key }, before, after });
    }
    if (last) await recordEvent(tx, actor, last);
  });
}

/** @throws AppError invalid-input for more than a browser's page ever sends at once */
export function requireFewChanges(sent: number): void {
  if (sent > MOST_CHANGES) throw refused(refuse("W.410", { sent, most: MOST_CHANGES }));
}

/** Each once. */
function inOrder(keys: readonly ReportKey[]): ReportKey[] {
  const byName = new Map(keys.map((key) => [`${key.period} ${key.regionCode}`, key]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, key]) => key);
}

function byMonth(keys: readonly ReportKey[]): Map<Period, ReportKey[]> {
  const months = new Map<Period, ReportKey[]>();
  for (const key of keys) months.set(key.period, [...(months.get(key.period) ?? []), key]);
  return months;
}
