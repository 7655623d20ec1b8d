import { formatCount, formatPercent, MISSING } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import type { AreaCoverage } from "../schema";

/** @returns the division behind a percentage, `27.449 / 119.345 = 23,0%`, or why there is none */
export function formatDivision(
  participants: number | null,
  workers: number | null,
  ratio: number | null,
  against: number | null = null,
): string {
  if (participants === null) return "peserta belum dilaporkan";
  if (workers === null) return `${formatCount(participants)} peserta; jumlah pekerja belum ada`;
  return `${formatCount(participants)} / ${formatCount(workers)} = ${formatPercent(ratio, against)}`;
}

export function formatAsOf(area: Pick<AreaCoverage, "workersYear">, period: Period): string {
  return `peserta ${formatPeriod(period)}; pekerja Agustus ${area.workersYear ?? MISSING}`;
}
