import { addressOf } from "@/lib/core/address";
import type { CsvCell } from "@/lib/core/csv";
import { dayWords, type KnownDay } from "@/lib/core/known-day";
import { formatCount, formatSignedCount, formatStatedPercent, MISSING } from "@/lib/core/numbers";
import { formatDate, formatPeriod } from "@/lib/core/period";
import { baseName } from "@/lib/targets/format";
import { differenceOf, type Between, type Change, type ChangeKind, type ChangeState } from "../rules/changes";
import { segmentName } from "./definition";

export const KIND_NAMES: Record<ChangeKind, string> = {
  months: "Bulan",
  workers: "Jumlah pekerja",
  targets: "Target",
  documents: "Dokumen target",
  printed: "Angka di media",
  definitions: "Definisi",
};

/** @returns what happened to it: `dikoreksi` */
export function stateWord({ state, subject }: Pick<Change, "state" | "subject">): string {
  return STATE_WORDS[state](subject.kind);
}

const STATE_WORDS: Record<ChangeState, (kind: ChangeKind) => string> = {
  approved: (kind) => (kind === "months" ? "baru disetujui" : "baru dicatat"),
  corrected: (kind) => (kind === "months" ? "dikoreksi" : "diubah"),
  same: sameWord,
  withdrawn: () => "ditarik",
};

function sameWord(kind: ChangeKind): string {
  switch (kind) {
    case "months":
    case "workers":
      return "angka tetap";
    case "targets":
      return "keterangannya diubah, angka tetap";
    case "printed":
      return "keterangan atau bacaannya diubah, angka tetap";
    case "documents":
    case "definitions":
      return "keterangannya diubah";
  }
}

/** @returns what it is that changed, beside its region: `September 2025`, `penduduk bekerja 2024`, `RPJMN 2025` */
export function subjectWords({ subject }: Pick<Change, "subject">): string {
  switch (subject.kind) {
    case "months":
      return formatPeriod(subject.period);
    case "workers": {
      const part = subject.segment === "ALL" ? "" : `, ${segmentName(subject.segment)}`;
      return `${baseName(subject.base)} ${subject.year}${part}`;
    }
    case "targets":
      return `${subject.document}, ${subject.year}`;
    case "documents":
      return subject.document;
    case "printed":
      return `${formatDate(subject.date)}, ${subject.publisher ?? "penerbit tidak tercatat"} (${subject.id})`;
    case "definitions":
      return subject.name;
  }
}

/** @returns a value as the page writes it */
export function valueWords(value: number | null, { unit }: Pick<Change, "unit">): string {
  if (value === null) return MISSING;
  return unit === "people" ? formatCount(value) : formatStatedPercent(value);
}

/** @returns `+1.234`, `-2,5 poin` */
export function differenceWords(change: Pick<Change, "before" | "after" | "unit">): string {
  const difference = differenceOf(change);
  if (difference === null) return MISSING;
  if (change.unit === "people") return formatSignedCount(difference);
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  return `${sign}${formatStatedPercent(Math.abs(difference)).replace("%", " poin")}`;
}

/** @returns `antara akhir 1 November 2026 dan akhir 12 November 2026 (WIB)` */
export function betweenWords({ from, to }: Between): string {
  return `antara akhir ${dayWords(from)} dan akhir ${dayWords(to)} (WIB)`;
}

/** The columns of a file: names for programs, words for people. */
export const CHANGE_LABELS = {
  changed_on: "berubah pada",
  kind: "jenis",
  region_code: "kode wilayah",
  region_name: "wilayah",
  subject: "perihal",
  period: "bulan",
  year: "tahun",
  before: "semula",
  after: "menjadi",
  difference: "selisih",
  unit: "satuan",
  state: "keterangan",
  simulated: "simulasi",
  reason: "alasan",
  known_before: "diketahui sebelum (sampai akhir hari, WIB)",
  known_after: "diketahui sesudah (sampai akhir hari, WIB)",
} as const;

/** How a workbook shows them; the others are text. */
export const CHANGE_FORMATS = { changed_on: "day", year: "number", known_before: "day", known_after: "day" } as const;

/** @returns one change as the cells of `CHANGE_LABELS`; missing is empty */
export function changeCells(change: Change, regionName: string, { from, to }: Between): CsvCell[] {
  const { subject, on, regionCode, before, after, unit, simulated, reason } = change;
  const [period, year] = ["period" in subject ? subject.period : null, "year" in subject ? subject.year : null];
  return [
    ...[on, subject.kind, regionCode, regionName, subjectWords(change), period, year],
    ...[before, after, differenceOf(change), unit === "people" ? "orang" : "persen", stateWord(change)],
    ...[simulated ? "simulasi" : "", reason, from, to],
  ];
}

/** @returns the row of a program: numbers as they are, words where they say more */
export function changeRow(change: Change, regionName: string) {
  const { subject, on, regionCode, before, after, unit, state, simulated, reason } = change;
  return {
    ...{ on, region: { code: regionCode, name: regionName }, ...subject, words: subjectWords(change) },
    ...{ before, after, difference: differenceOf(change), unit, state, simulated, reason },
  };
}

/** @returns the address of the region as it was known on a day, which is null for now */
export function regionAt(path: string, { subject }: Pick<Change, "subject">, day: KnownDay | null): string {
  return addressOf(path, { period: subject.kind === "months" ? subject.period : null, diketahui: day });
}
