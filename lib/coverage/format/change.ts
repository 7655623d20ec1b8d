import { formatCount, formatPoints, roundPoints } from "@/lib/core/numbers";
import { formatPeriod, sameMonthLastYear, type Period } from "@/lib/core/period";
import type { Standing } from "../rules/standing";

/**
 * @returns a change over a year with what it rests on: `+1,0 poin setahun (6 daerah yang sama)`; null where there is
 * no figure to change
 */
export function changeText({ area, change }: Pick<Standing, "area" | "change">, period: Period): string | null {
  if (area.participants === null) return null;
  const before = formatPeriod(sameMonthLastYear(period));
  const { yearOnYear } = area;
  if (yearOnYear === null || yearOnYear.points === null) return `tidak ada angka ${before} yang sebanding`;
  const { regions, of } = yearOnYear;
  if (change === null)
    return `perubahan setahun belum dinyatakan: baru ${formatCount(regions)} dari ${formatCount(of)} daerah punya angka kedua bulan`;
  const same = of === 1 ? "" : regions === of ? ` (semua ${formatCount(of)} daerah)` : ` (${sameRegions(regions)})`;
  const words = roundPoints(change) === 0 ? `tetap dibanding ${before}` : `${formatPoints(change)} setahun`;
  return words + same;
}

function sameRegions(regions: number): string {
  return `${formatCount(regions)} daerah yang sama`;
}
