import { setTimeout as sleep } from "node:timers/promises";
import type { AuditAction } from "@/lib/audit/schema";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { approveReport, returnReport } from "@/lib/reports/commands/examine-report";
import { submitReport, withdrawReport } from "@/lib/reports/commands/send-report";
import { readNewestVersions, type OpenedVersion } from "@/lib/reports/queries/versions";
import { stampOfReport } from "@/lib/reports/rules/entry-columns";
import type { ReportKey } from "@/lib/reports/schema";
import { pick, type Place } from "./edit-cells";
import { failureOf } from "./failure-of";

type Chosen = { action: AuditAction; version: number; take: () => Promise<void> };

/** Moves one report after the other a step on, whatever its state, while others edit it. */
export async function takeSteps(staff: UserActor, head: UserActor, { period, regions, isOver, note }: Place) {
  while (!isOver()) {
    const key = { period, regionCode: pick(regions) };
    try {
      const opened = (await readNewestVersions(db(), period, [key.regionCode])).get(key.regionCode);
      const chosen = opened && chooseStep(staff, head, key, opened);
      await chosen?.take();
      if (chosen)
        note({ kind: "step", subject: `${period} ${key.regionCode} v${chosen.version}`, action: chosen.action });
    } catch (error) {
      note(failureOf(error));
    }
    await sleep(5);
  }
}

function chooseStep(staff: UserActor, head: UserActor, key: ReportKey, opened: OpenedVersion): Chosen {
  const { version } = opened;
  const number = version.version;
  const seen = stampOfReport(opened);
  const step = (action: AuditAction, take: Chosen["take"], leadsTo = number) => ({ action, take, version: leadsTo });
  switch (version.status) {
    case "DRAFT":
    case "RETURNED":
      return step("report.submitted", () => submitReport(staff, { key, seen }));
    case "SUBMITTED":
      return pick([
        step("report.withdrawn", () => withdrawReport(staff, key)),
        step("report.returned", () => returnReport(head, { key, seen, reason: "Periksa lagi", marks: [] })),
        step("report.approved", () => approveReport(head, { key, seen })),
      ]);
    case "APPROVED":
      return step(
        "report.correction-opened",
        () => openCorrection(staff, { key, reason: "Berkas sumber diperbaiki." }),
        number + 1,
      );
  }
}
