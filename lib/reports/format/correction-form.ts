import { AppError } from "@/lib/core/errors";
import { parsePeriod } from "@/lib/core/period";
import { regionCodeSchema } from "@/lib/regions/schema";
import type { ReportKey } from "../schema";
import { parseReason } from "./examination-form";

type Get = (name: string) => string;

/** What is asked for about a correction; `seen` is the stamp of the page. */
export type CorrectionForm = { key: ReportKey } & (
  { step: "open"; reason: string } | { step: "abandon"; seen: string }
);

/** @returns the page of a region's correction */
export function correctionAddress(period: string, code: string): string {
  return `/entri/${period}/koreksi/${code}`;
}

/** @returns a region's line in the form of a month */
export function rowAddress(period: string, code: string): string {
  return `/entri/${period}#baris-${code}`;
}

/** @returns the region's month that `bulan` and `daerah` name, null where there is none */
export function keyIn(get: Get): ReportKey | null {
  const [period, region] = [parsePeriod(get("bulan")), regionCodeSchema.safeParse(get("daerah"))];
  return period && region.success ? { period, regionCode: region.data } : null;
}

/**
 * Reads `bulan`, `daerah`, `langkah` (`buka` or `batal`), and `alasan` or `cap`.
 * @throws AppError invalid-input
 */
export function parseCorrectionForm(get: Get): CorrectionForm {
  const key = keyIn(get);
  if (key === null) throw new AppError("invalid-input", "Laporan tidak dikenal.");
  switch (get("langkah")) {
    case "buka":
      return { key, step: "open", reason: parseReason(get) };
    case "batal":
      return { key, step: "abandon", seen: get("cap") };
    default:
      throw new AppError("invalid-input", "Pilih buka atau batalkan koreksi.");
  }
}
