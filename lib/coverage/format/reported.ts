import { formatCount, formatPercent } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { reportedShare } from "../rules/few-reports";
import type { AreaCoverage } from "../schema";

type Reported = Pick<AreaCoverage, "region" | "reported" | "workers" | "flags">;

/** @returns how many regencies a figure rests on, `503 dari 514 kabupaten/kota` */
export function formatReported({ reported }: Pick<AreaCoverage, "reported">): string {
  return `${formatCount(reported.n)} dari ${formatCount(reported.of)} kabupaten/kota`;
}

/** @returns `baru 2 dari 514 daerah melapor` */
export function fewReports({ reported }: Pick<AreaCoverage, "reported">): string {
  return `baru ${formatCount(reported.n)} dari ${formatCount(reported.of)} daerah melapor`;
}

/** @returns what is said after the number of those that reported where they are too few: how much they are, and that the area has no figure */
export function fewReportsSentence(area: Reported, period: Period): string {
  const { reported, workers, region, flags } = area;
  const isMeasured = reported.workers !== null && workers !== null && !flags.includes("workers-incomplete");
  const share = isMeasured ? ` (${smallPercent(reportedShare(area))} pekerja)` : "";
  const whose = region.code === NATION ? "nasional" : "provinsi";
  return `dari ${formatCount(reported.of)} daerah melapor ${formatPeriod(period)}${share}. Angka ${whose} belum dinyatakan.`;
}

/** Somebody reported, so the share is never printed as nothing. */
function smallPercent(share: number): string {
  return share > 0 && share < 0.0005 ? "kurang dari 0,1%" : formatPercent(share);
}

/** @returns a month in a list of months, with how full it is: `Oktober 2025 (2 dari 514)` */
export function monthLabel(month: { period: Period } & Pick<AreaCoverage, "reported">): string {
  return `${formatPeriod(month.period)} (${formatCount(month.reported.n)} dari ${formatCount(month.reported.of)})`;
}
