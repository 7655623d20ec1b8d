import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { approveReport } from "@/lib/reports/commands/examine-report";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { submitReport } from "@/lib/reports/commands/send-report";
import { readNewestVersions, type OpenedVersion } from "@/lib/reports/queries/versions";
import { stampOfReport } from "@/lib/reports/rules/entry-columns";
import type { ReportKey } from "@/lib/reports/schema";

/** Corrects one cell by a few people, so that no rule asks about it, and sends it to be examined. */
export async function sendCorrection(actor: UserActor, key: ReportKey, people: number): Promise<void> {
  await openCorrection(actor, { key, reason: "Berkas sumber diperbaiki." });
  const { revision, value } = (await readNewest(key)).cells.PU!;
  const cell = { region: key.regionCode, column: "PU", thousands: null, base: revision } as const;
  await saveCells(actor, { period: key.period, changes: [{ ...cell, text: String(value! + people) }] });
  await submitNewest(actor, key);
}

/** Sends what was entered last to be examined. */
export async function submitNewest(actor: UserActor, key: ReportKey): Promise<void> {
  await submitReport(actor, { key, seen: stampOfReport(await readNewest(key)) });
}

/** Approves what was sent last. */
export async function approveNewest(head: UserActor, key: ReportKey): Promise<void> {
  await approveReport(head, { key, seen: stampOfReport(await readNewest(key)) });
}

async function readNewest({ regionCode, period }: ReportKey): Promise<OpenedVersion> {
  return (await readNewestVersions(db(), period, [regionCode])).get(regionCode)!;
}
