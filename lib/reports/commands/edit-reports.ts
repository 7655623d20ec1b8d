import { recordEvent } from "@/lib/audit/commands";
import type { AuditAction, AuditState } from "@/lib/audit/schema";
import { requireUser, type Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { contextOf, readMonthRules } from "../queries/month-rules";
import { readNewestVersions, type OpenedVersion } from "../queries/versions";
import type { Refusal } from "../rules/refusals";
import { decide } from "../rules/workflow";
import type { ReportKey } from "../schema";
import { underReportLocks } from "./under-report-locks";

/** One report under its lock: what stands there, and the version that may be edited, or why none may. */
export type Editing = {
  tx: Db;
  key: ReportKey;
  opened: OpenedVersion | undefined;
  next: { version: number } | Refusal;
  userId: string;
  at: Date;
};

/** What an edit leaves in the audit trail. */
type Trace = { action: AuditAction; version: number; before: AuditState; after: AuditState };

/**
 * Edits reports of one month, in one transaction with one event for each that was changed. May run `edit` anew when
 * other writers were faster.
 * @param edit writes one report; null where nothing was written
 * @throws AppError forbidden for anybody without an account, conflict when other writers were faster every time
 */
export async function editReports(
  given: Actor,
  { period, regions }: { period: Period; regions: readonly string[] },
  edit: (editing: Editing) => Promise<Trace | null>,
): Promise<void> {
  const actor = requireUser(given);
  const codes = [...new Set(regions)].sort();
  const keys = codes.map((regionCode) => ({ regionCode, period }));
  if (keys.length === 0) return;
  await underReportLocks(keys, async (tx) => {
    const rules = await readMonthRules(tx, actor, period);
    const versions = await readNewestVersions(tx, period, codes);
    const traces: { key: string; trace: Trace }[] = [];
    for (const key of keys) {
      const opened = versions.get(key.regionCode);
      const version = opened?.version ?? null;
      const next = decide({ action: "edit" }, version, contextOf(rules, key, version?.version ?? 0));
      const trace = await edit({ tx, key, opened, next, userId: actor.userId, at: rules.at });
      if (trace) traces.push({ key: `${period} ${key.regionCode} v${trace.version}`, trace });
    }
    // The end of the chain is locked last and for as short as may be.
    for (const { key, trace } of traces) {
      const { action, before, after } = trace;
      await recordEvent(tx, actor, { action, subject: { kind: "report", key }, before, after });
    }
  });
}
