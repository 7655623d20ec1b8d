import { formatPeriod } from "@/lib/core/period";
import type { Completeness } from "../rules/completeness";
import { formatInstant } from "../rules/period-window";
import { completenessSentence } from "./completeness";

type Told = Pick<
  Completeness,
  "period" | "closesAt" | "isClosed" | "regions" | "counts" | "owing" | "corrections" | "standings"
>;

/** @returns whether the open month of somebody's own region has an approved report yet, or how many of several have */
export function ownReportText(sheet: Told): string {
  const { period, closesAt, isClosed, standings } = sheet;
  const month = formatPeriod(period);
  const until = `Pengisian ${isClosed ? "ditutup" : "sampai"} ${formatInstant(closesAt)}.`;
  const [only, ...others] = standings;
  if (only === undefined || others.length > 0) return `${month}: ${completenessSentence(sheet)} ${until}`;
  return only.standing.state === "APPROVED"
    ? `Laporan ${month} sudah disetujui.`
    : `Laporan ${month} belum disetujui. ${until}`;
}
