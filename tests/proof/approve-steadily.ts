import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { approveReport } from "@/lib/reports/commands/examine-report";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { submitReport } from "@/lib/reports/commands/send-report";
import { readNewestVersions, type OpenedVersion } from "@/lib/reports/queries/versions";
import { stampOfReport } from "@/lib/reports/rules/entry-columns";
import type { ReportKey } from "@/lib/reports/schema";
import type { PeopleWorld } from "./people-world";

export type Approvals = { approved: number; seconds: number; failures: string[] };

const EVERY_MS = 1000;

/** Corrects a report of the newest month by a few people and approves it, once a second, so that kept pages grow stale. */
export async function approveSteadily(
  { staff, head, approved: keys }: PeopleWorld,
  isOver: () => boolean,
): Promise<Approvals> {
  const done: Approvals = { approved: 0, seconds: 0, failures: [] };
  const begin = performance.now();
  for (let turn = 0; !isOver(); turn += 1) {
    const key = keys[turn % keys.length]!;
    try {
      await openCorrection(staff, { key, reason: "Berkas sumber diperbaiki." });
      const { revision, value } = (await read(key)).cells.PU!;
      // Up and down, so that after an hour no rule finds the figure odd.
      const text = String(value! + (Math.floor(turn / keys.length) % 2 === 0 ? 3 : -3));
      const change = { region: key.regionCode, column: "PU", text, thousands: null, base: revision } as const;
      await saveCells(staff, { period: key.period, changes: [change] });
      await submitReport(staff, { key, seen: stampOfReport(await read(key)) });
      await approveReport(head, { key, seen: stampOfReport(await read(key)) });
      done.approved += 1;
    } catch (error) {
      done.failures.push(`approving ${key.regionCode}: ${String(error)}`);
    }
    await sleep(Math.max(0, begin + (turn + 1) * EVERY_MS - performance.now()));
  }
  done.seconds = (performance.now() - begin) / 1000;
  return done;
}

async function read({ regionCode, period }: ReportKey): Promise<OpenedVersion> {
  return (await readNewestVersions(db(), period, [regionCode])).get(regionCode)!;
}
