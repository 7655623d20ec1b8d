import { formatCount, formatRupiah } from "@/lib/core/numbers";
import type { EffortSaid } from "../schema";

/** Something odd or impossible: an error keeps it from being sent, a warning asks for a note. Numbered for good. */
export type EffortFinding = { code: EffortCheck; severity: "error" | "warning"; message: string };

export const EFFORT_CHECKS = {
  "U.401": "error",
  "U.402": "error",
  "U.403": "error",
  "U.451": "warning",
  "U.452": "warning",
  "U.453": "warning",
} as const satisfies Record<string, EffortFinding["severity"]>;
export type EffortCheck = keyof typeof EFFORT_CHECKS;

/** A group that changes by more than this in one version is asked about. */
export const MOST_TIMES = 2;

type Beside = {
  /** What was approved before; null where there is nothing. */
  before: EffortSaid | null;
  /** Employed people of the region, null where nobody counts them. */
  workers: number | null;
  /** The smallest contribution for a person and month in rupiah, null where none is recorded. */
  contribution: number | null;
  /** `YYYY-MM-DD` in Indonesia. */
  today: string;
};

/** @returns what is impossible or odd about an effort, errors first */
export function effortFindings(said: EffortSaid, beside: Beside): EffortFinding[] {
  const found: EffortFinding[] = [];
  const find = (code: EffortCheck, message: string) =>
    found.push({ code, severity: EFFORT_CHECKS[code], message: `${code} ${message}` });
  if (said.asOf > beside.today.slice(0, said.asOf.length))
    find("U.401", "Tanggal angkanya belum tiba; tulis tanggal keadaan yang sudah diketahui.");
  switch (said.kind) {
    case "GROUP": {
      const { potential, covered, standing } = said;
      if (potential !== null && covered !== null && covered > potential)
        find(
          "U.402",
          `Yang terlindungi (${formatCount(covered)}) lebih banyak daripada anggotanya (${formatCount(potential)}).`,
        );
      if (standing !== "REGISTERED" && (covered ?? 0) > 0)
        find("U.403", "Sudah ada yang terlindungi, jadi keadaannya terdaftar; atau kosongkan jumlah yang terlindungi.");
      if (potential !== null && beside.workers !== null && potential > beside.workers)
        find(
          "U.451",
          `Anggotanya lebih banyak daripada semua penduduk bekerja daerah ini (${formatCount(beside.workers)}).`,
        );
      const was = beside.before?.kind === "GROUP" ? beside.before.covered : null;
      if (isFarFrom(covered, was))
        find("U.452", `Yang terlindungi berubah dari ${formatCount(was)} menjadi ${formatCount(covered)}.`);
      break;
    }
    case "FUNDING": {
      const each = said.potential && said.months ? said.amount / said.potential / said.months : null;
      if (each !== null && isFarFrom(each, beside.contribution))
        find(
          "U.453",
          `Itu ${formatRupiah(Math.round(each))} seorang sebulan, jauh dari iuran terkecil BPU ${formatRupiah(beside.contribution)}.`,
        );
      break;
    }
    case "INSTRUMENT":
      break;
  }
  return found;
}

function isFarFrom(is: number | null, was: number | null): boolean {
  if (is === null || was === null || was === 0) return false;
  return is > was * MOST_TIMES || is * MOST_TIMES < was;
}
