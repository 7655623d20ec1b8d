import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { regionCodeSchema } from "@/lib/regions/schema";
import type { PlainApprovals, SeenReport } from "../rules/held-back";
import { stayedText } from "./stayed";

const FIELD = "cap:";
/** @returns the form's field that says how a report was shown */
export function seenField(period: string, regionCode: string): string {
  return `${FIELD}${period}:${regionCode}`;
}

/** @returns the reports that the form was shown with; fields that name none are left out */
export function parseSeen(fields: Readonly<Record<string, string>>): SeenReport[] {
  return Object.entries(fields).flatMap(([name, seen]) => {
    const [, month = "", code] = new RegExp(`^${FIELD}([^:]+):([^:]+)$`).exec(name) ?? [];
    const [period, region] = [parsePeriod(month), regionCodeSchema.safeParse(code)];
    return period && region.success ? [{ period, regionCode: region.data, seen }] : [];
  });
}

/** @returns what the page says afterwards: how many were approved, and by name what still waits and why */
export function approvalsText({ approved, stayed }: PlainApprovals): string {
  const done = approved.length === 0 ? "Tidak ada laporan yang disetujui." : `${approved.length} laporan disetujui.`;
  const held = stayed.map(({ waiting: { row, period }, why }) => ({
    name: `${row.name}, ${formatPeriod(period)}`,
    why,
  }));
  return [done, stayedText("Tetap menunggu", held)].filter(Boolean).join(" ");
}
