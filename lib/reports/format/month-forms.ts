import { AppError } from "@/lib/core/errors";
import { inOneLine } from "@/lib/core/unseen";
import { parsePeriod } from "@/lib/core/period";
import { regionCodeSchema } from "@/lib/regions/schema";
import { DAY, startOfDate, type PeriodWindow } from "../rules/period-window";
import type { ReportKey } from "../schema";

// Forms about a month as a whole: opening it again for one region, and setting when it may be filled in.

type Get = (name: string) => string;

/**
 * Reads `bulan`, `daerah`, `sampai` (the last day, WIB) and `alasan`.
 * @throws AppError invalid-input that names each field
 */
export function parseReopenForm(get: Get): { key: ReportKey; until: Date; reason: string } {
  const period = parsePeriod(get("bulan").trim());
  const region = regionCodeSchema.safeParse(get("daerah"));
  const lastDay = startOfDate(get("sampai"));
  requireFields({
    bulan: period === null ? MONTH_NEEDED : null,
    daerah: region.success ? null : "Pilih daerahnya.",
    sampai: lastDay === null ? DAY_NEEDED : null,
  });
  const until = new Date(lastDay!.getTime() + DAY);
  return { key: { period: period!, regionCode: region.data! }, until, reason: inOneLine(get("alasan")) };
}

/**
 * Reads `bulan`, `mulai` and `akhir`, the first and the last day (WIB).
 * @throws AppError invalid-input that names each field
 */
export function parseScheduleForm(get: Get): PeriodWindow {
  const period = parsePeriod(get("bulan").trim());
  const [opensAt, lastDay] = [startOfDate(get("mulai")), startOfDate(get("akhir"))];
  requireFields({
    bulan: period === null ? MONTH_NEEDED : null,
    mulai: opensAt === null ? DAY_NEEDED : null,
    akhir: lastDay === null ? DAY_NEEDED : null,
  });
  return { period: period!, opensAt: opensAt!, closesAt: new Date(lastDay!.getTime() + DAY) };
}

const MONTH_NEEDED = "Bulan ditulis sebagai TTTT-BB, misalnya 2025-09.";
const DAY_NEEDED = "Tanggal ditulis sebagai TTTT-BB-HH, misalnya 2025-10-11.";

function requireFields(problems: Record<string, string | null>): void {
  const details = Object.entries(problems).flatMap(([field, message]) =>
    message === null ? [] : [{ field, message }],
  );
  if (details.length > 0) throw new AppError("invalid-input", details.map(({ message }) => message).join(" "), details);
}
