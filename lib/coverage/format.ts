import { formatCount, formatPercent, MISSING } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import type { Standing } from "./rules/standing";
import type { AreaCoverage, Flag } from "./schema";
import type { PartSegment } from "@/lib/core/vocabulary";

/** @returns the division behind a percentage, `27.449 / 119.345 = 23,0 %`, or why there is none */
export function formatDivision(
  participants: number | null,
  workers: number | null,
  ratio: number | null,
  against: number | null = null,
): string {
  if (participants === null) return "peserta belum dilaporkan";
  if (workers === null) return `${formatCount(participants)} peserta; jumlah pekerja belum ada`;
  return `${formatCount(participants)} / ${formatCount(workers)} = ${formatPercent(ratio, against)}`;
}

/** @returns what is spoken for an area: `Kab. Belitung Timur, 31,0 %, kurang 21.376 orang` */
export function spokenStanding(standing: Standing, name: string): string {
  const { area, gap, target } = standing;
  if (area.participants === null) return `${name}, belum lapor`;
  if (area.coverage === null) return `${name}, ${formatCount(area.participants)} peserta, jumlah pekerja belum ada`;
  const percent = formatPercent(area.coverage, targetRatio(standing));
  if (gap === null || target === null) return `${name}, ${percent}`;
  return gap === 0 ? `${name}, ${percent}, target tercapai` : `${name}, ${percent}, kurang ${formatCount(gap)} orang`;
}

/** @returns the target of a standing as a ratio, for displays that must not round across it */
export function targetRatio(standing: Pick<Standing, "target">): number | null {
  const percent = standing.target?.percent ?? null;
  return percent === null ? null : percent / 100;
}

/** @returns how many regencies a figure rests on, `503 dari 514 kabupaten/kota` */
export function formatReported({ reported }: Pick<AreaCoverage, "reported">): string {
  return `${formatCount(reported.n)} dari ${formatCount(reported.of)} kabupaten/kota`;
}

export function formatAsOf(area: AreaCoverage, period: Period): string {
  return `peserta ${formatPeriod(period)}; pekerja Agustus ${area.workersYear ?? MISSING}`;
}

/** What a flag says in a badge, and what it means. */
export function flagText(flag: Flag): { label: string; meaning: string } {
  switch (flag) {
    case "above-100":
      return {
        label: "di atas 100 %",
        meaning:
          "Peserta lebih banyak daripada pekerja yang tinggal di sini. Penyebab yang lazim: kantor pusat mendaftarkan pegawai cabang, atau proyek konstruksi. Angka tidak dipotong.",
      };
    case "partial-segments":
      return {
        label: "segmen belum lengkap",
        meaning: "Satu atau lebih segmen PU, BPU, Jakon belum dilaporkan; jumlah ini batas bawah.",
      };
    case "children-exceed-total":
      return {
        label: "rincian melebihi jumlah",
        meaning: "Jumlah kabupaten/kota lebih besar daripada angka wilayah ini; keduanya ditampilkan.",
      };
    case "workers-incomplete":
      return { label: "pekerja belum lengkap", meaning: "Jumlah pekerja sebagian kabupaten/kota belum ada." };
    case "workers-years-mixed":
      return {
        label: "tahun pekerja berbeda",
        meaning: "Jumlah pekerja kabupaten/kota berasal dari tahun acuan yang berbeda.",
      };
    case "few-reports":
      return {
        label: "baru sebagian melapor",
        meaning:
          "Daerah yang melapor memegang kurang dari 80% pekerja wilayah ini; persentase wilayah belum dinyatakan.",
      };
    case "revised":
      return {
        label: "direvisi",
        meaning: "Angka diperbaiki setelah disetujui; tanggal dan angka semula disebut di tempatnya.",
      };
    case "not-broken-down":
      return { label: "belum dirinci", meaning: "Sebagian angka wilayah ini belum dirinci menurut kabupaten/kota." };
  }
}

/** @returns a segment's name as readers know it */
export function segmentName(segment: PartSegment | "ALL" | "unsplit"): string {
  switch (segment) {
    case "PU":
      return "Penerima upah (PU)";
    case "BPU":
      return "Bukan penerima upah (BPU)";
    case "JAKON":
      return "Jasa konstruksi (Jakon)";
    case "PMI":
      return "Pekerja migran (PMI)";
    case "ALL":
      return "Semua segmen";
    case "unsplit":
      return "Tidak dirinci";
  }
}

/** The columns of a coverage table as a file: the division before the ratio, and what is simulated said in each row. */
export const COVERAGE_COLUMNS = [
  "region_code",
  "region_name",
  "participants",
  "workers_reported",
  "workers",
  "workers_year",
  "reported_n",
  "reported_of",
  "coverage",
  "lower_bound",
  "simulated",
  "flags",
  "sources",
] as const;

/** @returns one area as the cells of `COVERAGE_COLUMNS`; missing is empty, never 0 */
export function coverageCells(area: AreaCoverage): (string | number | null)[] {
  return [
    area.region.code,
    area.region.name,
    area.participants,
    area.reported.workers,
    area.workers,
    area.workersYear,
    area.reported.n,
    area.reported.of,
    area.coverage,
    area.lowerBound,
    area.simulated ? "simulasi" : "",
    area.flags.join(" "),
    area.sources.join(" "),
  ];
}
