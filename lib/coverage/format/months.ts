import { formatPeriod, monthsBetween, type Period } from "@/lib/core/period";
import type { Overview } from "../rules/reading";
import { isTotalOnly } from "../rules/standing";
import { monthLabel } from "./reported";
import { silenceWord } from "./silence";

/** The months of a page as a list to choose from, newest first, each with how full it is. */
export type MonthOption = { value: Period; label: string };

/** @param isRegency the months are then those of the province, and each says whether the regency itself reported */
export function monthOptions({ months, series, period }: Overview, isRegency: boolean): MonthOption[] {
  const own = new Set(series.map((point) => point.period));
  const options = months.map((month) => ({
    value: month.period,
    label: isRegency ? regencyLabel(month, own.has(month.period)) : monthLabel(month),
  }));
  if (period !== null && !months.some((month) => month.period === period))
    options.push({ value: period, label: `${formatPeriod(period)} (belum ada laporan)` });
  return options.sort((a, b) => b.value.localeCompare(a.value));
}

/** What is as it should be needs no word. */
function regencyLabel(month: Overview["months"][number], isReported: boolean): string {
  const { n, of } = month.reported;
  const silence = silenceWord({ inTotal: isTotalOnly(month) ? "province" : null });
  const odd = [...(isReported ? [] : [silence]), ...(n < of ? [`${n} dari ${of} di provinsi`] : [])];
  return formatPeriod(month.period) + (odd.length > 0 ? ` (${odd.join("; ")})` : "");
}

const LIST_MONTHS = 120;

/** @returns the oldest month of a list that is full, from which older ones can be asked for; null where the list holds all */
export function oldestOf(months: Overview["months"]): Period | null {
  const [first, last] = [months[0]?.period, months.at(-1)?.period];
  return first && last && monthsBetween(first, last) >= LIST_MONTHS - 1 ? first : null;
}
