import { formatPeriod } from "@/lib/core/period";
import { DAY, dateAt, startOfDate, type PeriodWindow } from "./period-window";

/** A window is for weeks; a year is a slip of the pen. Days. */
export const LONGEST_WINDOW = 366;

/** @returns what is wrong with a month's window, by the field of its form; nothing where it may be set */
export function scheduleProblems({ period, opensAt, closesAt }: PeriodWindow): { field: string; message: string }[] {
  if (!(opensAt >= startOfDate(`${period}-01`)!))
    return [{ field: "mulai", message: `${formatPeriod(period)} tidak dapat dibuka sebelum bulan itu dimulai.` }];
  const length = closesAt.getTime() - opensAt.getTime();
  if (!(length > 0)) return [{ field: "akhir", message: "Hari terakhir tidak dapat mendahului hari pertama." }];
  if (length > LONGEST_WINDOW * DAY)
    return [{ field: "akhir", message: `Satu bulan terbuka paling lama ${LONGEST_WINDOW} hari. Periksa tahunnya.` }];
  return [];
}

/** @returns the last day on which the month may be filled in, as forms have it */
export function lastDayOf({ closesAt }: Pick<PeriodWindow, "closesAt">): string {
  return dateAt(new Date(closesAt.getTime() - 1));
}
