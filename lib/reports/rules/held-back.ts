import type { Period } from "@/lib/core/period";
import type { EntryRow } from "./entry-row";

/** A report that waits to be examined; `own` where somebody else has to examine it. */
export type WaitingReport = { period: Period; row: EntryRow; own: boolean };

/** A report as a page showed it: month, region and the stamp of what was read. */
export type SeenReport = { period: Period; regionCode: string; seen: string };

/** What became of reports that were approved at once; `why` in Indonesian. */
export type PlainApprovals = { approved: WaitingReport[]; stayed: { waiting: WaitingReport; why: string }[] };

type Waiting = { row: Pick<EntryRow, "findings" | "version" | "overtaken">; own: boolean };

/**
 * Why a report is read before it is approved: approving all that nothing is said about leaves it where it is.
 * @returns in words, null where nothing holds it back
 */
export function heldBack({ row, own }: Waiting): string | null {
  if (own) return "Anda sendiri yang mengirim";
  const { findings, version, overtaken } = row;
  if (findings.length > 0) return `${findings.length} catatan pemeriksaan`;
  if (overtaken !== null) return "pernah didahului berkas impor";
  return version > 1 ? `koreksi, versi ${version}` : null;
}
