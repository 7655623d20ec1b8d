import { formatCount, formatPoints, roundPoints } from "@/lib/core/numbers";
import { formatPeriod, sameMonthLastYear, type Period } from "@/lib/core/period";
import { lastStated, peaksEachDecember, statedCoverage } from "../rules/trend";
import type { SeriesPoint } from "../schema";
import { formatDivision } from "./division";

/**
 * What the years laid over each other show, as the title of their chart: only what holds in these months.
 * @param series the months drawn
 */
export function yearsTitle(series: readonly SeriesPoint[]): string {
  const findings = [
    peaksEachDecember(series) ? "setiap tahun memuncak pada Desember, lalu turun" : null,
    changeText(series),
  ].filter((finding) => finding !== null);
  return findings.length === 0 ? "Cakupan tiap bulan menurut tahun" : capital(findings.join("; "));
}

/**
 * The newest month beside the same month a year before, over the same regions; nothing where the drawn lines, which
 * hold all regions that reported, go the other way.
 */
function changeText(series: readonly SeriesPoint[]): string | null {
  const end = lastStated(series);
  const now = series.find(({ period }) => period === end);
  const before = now && series.find(({ period }) => period === sameMonthLastYear(now.period));
  const [to, from] = [now, before].map((point) => (point ? statedCoverage(point) : null));
  const points = now?.yearOnYear?.points ?? null;
  if (!now || points === null || typeof to !== "number" || typeof from !== "number") return null;
  const change = roundPoints(points);
  if (change * roundPoints((to - from) * 100) < 0) return null;
  const year = `setahun sampai ${formatPeriod(now.period)}`;
  if (change === 0) return `${year} tetap`;
  return `${year} ${change > 0 ? "naik" : "turun"} ${formatPoints(Math.abs(change)).replace("+", "")}`;
}

/** @returns the title of the chart of all months: what printed figures say against them, where that is known */
export function monthsTitle(first: Period, agreements: readonly (boolean | null)[]): string {
  const title = `Semua bulan sejak ${formatPeriod(first)}`;
  const judged = agreements.filter((agrees) => agrees !== null);
  const wrong = judged.filter((agrees) => !agrees).length;
  if (judged.length === 0) return title;
  if (wrong === 0) return `${title}; ${formatCount(judged.length)} angka dari pemberitaan sesuai data`;
  return `${title}; ${formatCount(wrong)} dari ${formatCount(judged.length)} angka dari pemberitaan tidak sesuai data`;
}

/** @returns a trend of one or two months in words, each with its division */
export function fewMonthsText(series: readonly SeriesPoint[]): string {
  const stated = series.filter((point) => statedCoverage(point) !== null);
  const months = stated.map(
    (point) =>
      `${formatPeriod(point.period)} ${formatDivision(point.participants, point.reported.workers, statedCoverage(point))}`,
  );
  const many = stated.length === 1 ? "satu bulan" : "dua bulan";
  return `Baru ${many} yang diketahui: ${months.join("; ")}. Grafik digambar mulai tiga bulan.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
