import { recordEvent } from "@/lib/audit/commands";
import type { AuditAction, AuditState } from "@/lib/audit/schema";
import { requireUser, type Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { db, type Db } from "@/lib/db/client";
import { contextOf, readMonthRules, readPolicyActor } from "../queries/month-rules";
import { readNewestVersions, type OpenedVersion } from "../queries/versions";
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
  /** Writes one report; null where nothing was written. May be run anew when other writers were faster. */
  edit: (editing: Editing) => Promise<Trace | null>;
  /** Told of each region whose report may not be edited. */
  locked: (regionCode: string, refusal: Refusal) => void;
};

/** What an edit leaves in the audit trail. */
type Trace = { action: AuditAction; before: AuditState; after: AuditState };

/**
 * Edits reports of one month, in one transaction with one event for each that was changed. Only what the actor may
 * edit is locked.
 * @param given `regions` has one entry for each change
 * @throws AppError forbidden for anybody without an account, invalid-input for more than `MOST_CHANGES`, conflict when
 * other writers were faster every time
 */
export async function editReports(
  given: Actor,
  { period, regions }: { period: Period; regions: readonly string[] },
  { edit, locked }: Edit,
): Promise<void> {
  const actor = requireUser(given);
  if (regions.length > MOST_CHANGES) throw refused(refuse("W.410", { sent: regions.length, most: MOST_CHANGES }));
  const asked = [...new Set(regions)].sort().map((regionCode) => ({ regionCode, period }));
  if (asked.length === 0) return;
  const known = await readPolicyActor(db(), actor);
  const keys = asked.filter((key) => {
    const refusal = outOfReach(known, MACHINE.edit.policy, key);
    if (refusal) locked(key.regionCode, refusal);
    return refusal === null;
  });
  if (keys.length === 0) return;
  await underReportLocks(keys, async (tx) => {
    const rules = await readMonthRules(tx, actor, period);
    const versions = await readNewestVersions(
      tx,
      period,
      keys.map(({ regionCode }) => regionCode),
    );
    const traces: { key: string; trace: Trace }[] = [];
    for (const key of keys) {
      const opened = versions.get(key.regionCode);
      const stored = opened?.version ?? null;
      const next = decide({ action: "edit" }, stored, contextOf(rules, key, stored?.version ?? 0));
      if (isRefusal(next)) {
        locked(key.regionCode, next);
        continue;
      }
      const { version } = next;
      const trace = await edit({ tx, key, opened, version, userId: actor.userId, at: rules.at });
      if (trace) traces.push({ key: `${period} ${key.regionCode} v${version}`, trace });
    }
    // The end of the chain is locked last and for as short as may be.
    for (const { key, trace } of traces) {
      const { action, before, after } = trace;
      await recordEvent(tx, actor, { action, subject: { kind: "report", key }, before, after });
    }
  });
}
