import { formatPeriod } from "@/lib/core/period";
import type { Measure, Standing } from "../rules/standing";

type Left = Pick<Standing, "monthsFromData" | "monthsFromToday">;

/** @returns how long is left to the December of the target's year, counted from the month of the data and from today */
export function deadlineText(
  year: number,
  { monthsFromData, monthsFromToday }: Left,
  { period }: Pick<Measure, "period">,
): string {
  const fromData = (monthsFromData ?? 0) > 0 ? `: ${monthsFromData} bulan dari data ${formatPeriod(period)}` : "";
  return `tenggat Desember ${year}${fromData}; dari hari ini ${leftFromToday(monthsFromToday ?? 0)}`;
}

function leftFromToday(months: number): string {
  if (months > 0) return `${months} bulan`;
  return months === 0 ? "tinggal bulan ini" : "sudah lewat";
}
