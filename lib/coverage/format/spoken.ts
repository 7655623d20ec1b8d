import { formatCount, formatPercent, formatPoints, roundPoints } from "@/lib/core/numbers";
import { isFewReports } from "../rules/few-reports";
import type { Standing } from "../rules/standing";
import { comparedRatio } from "./comparison";
import { fewReports } from "./reported";
import { silenceWord, totalWord } from "./silence";

/** @returns what is spoken for an area: `Kab. Belitung Timur, 31,0%, kurang 21.376 orang, −1,0 poin setahun` */
export function spokenStanding(standing: Standing, name: string): string {
  return `${name}, ${spokenState(standing)}${spokenChange(standing)}`;
}

/** @returns the same for a regency of which only the province's total is known */
export function spokenInside(province: Standing, name: string): string {
  const percent = formatPercent(province.coverage, comparedRatio(province));
  return `${name}, ${totalWord("province")}: ${province.area.region.name} ${percent}`;
}

function spokenChange({ coverage, change }: Standing): string {
  if (coverage === null || change === null) return "";
  return roundPoints(change) === 0 ? ", tetap setahun" : `, ${formatPoints(change)} setahun`;
}

function spokenState(standing: Standing): string {
  const { area, coverage, gap, comparison } = standing;
  if (area.participants === null) return silenceWord(standing);
  if (isFewReports(area)) return fewReports(area);
  if (coverage === null) return `${formatCount(area.participants)} peserta, jumlah pekerja belum ada`;
  const percent = formatPercent(coverage, comparedRatio(standing));
  if (comparison === "other-base") return `${percent}, target tidak dapat dibandingkan`;
  if (coverage > 1) return `${percent}, peserta lebih banyak daripada pekerja`;
  if (gap === null) return percent;
  return gap === 0 ? `${percent}, target tercapai` : `${percent}, kurang ${formatCount(gap)} orang`;
}
