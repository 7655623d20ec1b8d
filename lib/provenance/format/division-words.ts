import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, sameMonthLastYear, type Period } from "@/lib/core/period";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { segmentsName, workersName } from "@/lib/coverage/format/definition";
import { formatDivision } from "@/lib/coverage/format/division";
import { silenceWord } from "@/lib/coverage/format/silence";
import { isFewReports } from "@/lib/coverage/rules/few-reports";
import { isSameBase } from "@/lib/coverage/rules/comparison";
import { gapOf, peopleNeeded } from "@/lib/coverage/rules/ratio";
import type { Reading } from "@/lib/coverage/rules/reading";
import { changeOf, type Standing } from "@/lib/coverage/rules/standing";
import type { Indicator, SeriesPoint } from "@/lib/coverage/schema";
import type { Target } from "@/lib/targets/schema";
import type { Parts } from "../rules/provenance";

/** The division of a figure written out, what is divided by what, and what must be known of it. */
export type DivisionWords = { formula: string; terms: string; notes: string[] };

export function divisionWords(standing: Standing, indicator: Indicator, period: Period): DivisionWords {
  const { area, coverage } = standing;
  const against = comparedRatio(standing);
  const { n, of, workers } = area.reported;
  const among = n < of ? ` di ${formatCount(n)} dari ${formatCount(of)} daerah yang melapor` : "";
  const terms =
    `peserta aktif ${formatPeriod(period)} (${segmentsName(indicator)}) ÷ ${workersName(indicator)}` +
    `${area.workersYear === null ? "" : ` Agustus ${area.workersYear}`}${among}`;
  if (area.participants === null) return { formula: silenceWord(standing), terms, notes: [] };
  const notes = [
    isFewReports(area) ? "Terlalu sedikit yang melapor: persentase ini tidak dipakai untuk wilayah." : null,
    n < of && area.lowerBound !== null
      ? `Batas bawah, terhadap semua pekerja: ${formatDivision(area.participants, area.workers, area.lowerBound, against)}.`
      : null,
  ].filter((note) => note !== null);
  return { formula: formatDivision(area.participants, workers, coverage ?? area.coverage, against), terms, notes };
}

/** @returns how the change over a year came about, with both divisions; null where there is none */
export function changeWordsOf(standing: Standing, series: readonly SeriesPoint[], period: Period): string | null {
  const before = series.find((point) => point.period === sameMonthLastYear(period));
  if (!before || changeOf(standing.area) === null) return null;
  return `${formatPeriod(before.period)}: ${formatDivision(before.participants, before.reported.workers, before.coverage)}.`;
}

/** @returns `61% × 133.451 = 81.406; 81.406 − 38.336 = 43.070`, or why there is nothing to work out */
export function targetDivision(target: Target, { area }: Standing, indicator: Indicator): string {
  if (target.percent === null) return `${formatCount(target.headcount)} orang, tanpa persentase`;
  const { workers } = area.reported;
  if (!isSameBase(indicator, target)) return "dasarnya lain, jadi tidak dihitung terhadap cakupan ini";
  const needed = peopleNeeded(target.percent, workers);
  if (needed === null || area.participants === null) return "belum dapat dihitung";
  const product = `${formatStatedPercent(target.percent)} × ${formatCount(workers)} = ${formatCount(needed)}`;
  const gap = gapOf(area.participants, workers, target.percent);
  return gap === 0
    ? `${product}; sudah ada ${formatCount(area.participants)}`
    : `${product}; ${formatCount(needed)} − ${formatCount(area.participants)} = ${formatCount(gap)}`;
}

/** @returns how an area's people and workers add up from its parts, a sentence each */
export function partsWords(
  { parts, participants, workers, own, rest, isTotal }: Parts,
  { shown, former }: Pick<Reading, "shown" | "former">,
): string[] {
  const area = shown!.standing.area;
  if (isTotal)
    return [
      `Jumlah peserta ${formatCount(area.participants)} disebut sumber untuk seluruh wilayah; angka di bawah ada di dalamnya dan tidak ditambahkan lagi.`,
    ];
  const others = [
    own === 0 ? null : `${formatCount(own)} tercatat untuk wilayah ini sendiri`,
    rest === 0
      ? null
      : former.length > 0
        ? `${formatCount(rest)} dari provinsi sebelum pemekaran`
        : `${formatCount(rest)} dari jumlah yang belum dirinci`,
  ].filter((part) => part !== null);
  const sum = others.length === 0 ? "" : ` ditambah ${others.join(" dan ")}`;
  const counted = parts.filter((part) => part.area.participants !== null).length;
  return [
    `Peserta: jumlah ${formatCount(counted)} wilayah di bawah ini, ${formatCount(participants)}${sum}, menjadi ${formatCount(area.participants)}.`,
    workers === area.reported.workers
      ? `Pekerja: jumlah wilayah yang sama, ${formatCount(workers)}.`
      : `Pekerja: ${formatCount(area.reported.workers)}, angka wilayah ini sendiri; jumlah wilayah di bawahnya ${formatCount(workers)}.`,
  ];
}

/** @returns the division of a part's figure, with its percentage as tables print it */
export function partDivision(standing: Standing): string {
  const { area, coverage } = standing;
  if (area.participants === null) return silenceWord(standing);
  return formatDivision(area.participants, area.reported.workers, coverage, comparedRatio(standing));
}
