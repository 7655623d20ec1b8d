import { formatCount, formatPoints, roundPoints } from "@/lib/core/numbers";
import { formatPeriod, sameMonthLastYear, type Period } from "@/lib/core/period";
import type { Standing } from "../rules/standing";

/** A change over a year: how much, null where that is not said, and what it rests on. */
export type ChangeWords = { value: string | null; words: string };

type Changed = Pick<Standing, "area" | "change">;

/** @returns `+1,0 poin` and `setahun (6 daerah yang sama)`; null where there is no figure to change */
export function changeWords({ area, change }: Changed, period: Period): ChangeWords | null {
  if (area.participants === null) return null;
  const before = formatPeriod(sameMonthLastYear(period));
  const { yearOnYear } = area;
  if (yearOnYear === null || yearOnYear.points === null)
    return { value: null, words: `tidak ada angka ${before} yang sebanding` };
  const { regions, of } = yearOnYear;
  if (change === null)
    return {
      value: null,
      words: `perubahan setahun belum dinyatakan: baru ${formatCount(regions)} dari ${formatCount(of)} daerah punya angka kedua bulan`,
    };
  const same = sameRegions(area);
  return roundPoints(change) === 0
    ? { value: "tetap", words: `dibanding ${before}${same}` }
    : { value: formatPoints(change), words: `setahun${same}` };
}

/** @returns the same in one text: `+1,0 poin setahun (6 daerah yang sama)` */
export function changeText(standing: Changed, period: Period): string | null {
  const said = changeWords(standing, period);
  return said && [said.value, said.words].filter((part) => part !== null).join(" ");
}

/** @returns which regencies a comparison over a year is over, in brackets; nothing for a regency itself */
export function sameRegions({ yearOnYear }: Standing["area"]): string {
  if (yearOnYear === null || yearOnYear.of === 1) return "";
  const { regions, of } = yearOnYear;
  return regions === of ? ` (semua ${formatCount(of)} daerah)` : ` (${formatCount(regions)} daerah yang sama)`;
}
