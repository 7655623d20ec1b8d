import type { CsvCell } from "@/lib/core/csv";
import { formatCount } from "@/lib/core/numbers";
import { formatDate, formatPeriod } from "@/lib/core/period";
import { numbersText } from "@/lib/published/format/figure-parts";
import { targetName } from "@/lib/targets/format";
import type { Agreement, PrintedPeople, Reconciled } from "../rules/reconcile";
import { statedCoverage } from "../rules/trend";
import { formatDivision } from "./division";

/** How a printed figure stands to the register, in a few words. */
export const AGREEMENT_WORDS: Readonly<Record<Agreement, string>> = {
  agrees: "cocok",
  differs: "tidak cocok",
  "no-figure": "tidak memuat angka",
  "other-segment": "tidak dibandingkan: bukan semua segmen",
  "other-base": "tidak dibandingkan: dasarnya lain",
  "no-month": "tidak dibandingkan: bulannya tidak disebut",
  "no-register": "belum ada data sampai bulan itu",
  "other-month": "tidak dinilai: datanya bulan lain",
  simulated: "tidak dinilai: datanya simulasi",
  "nothing-to-compare": "belum dapat dicek",
};

/** @returns the people that a figure means, and of what; null where it means none */
export function printedPeopleText(printed: PrintedPeople | null): string | null {
  if (printed === null) return null;
  const people = `${formatCount(printed.people)} orang`;
  switch (printed.of) {
    case "printed":
      return people;
    case "printed-workers":
      return `${people}, tersirat dari pekerja tercetak`;
    case "register-workers":
      return `${people}, tersirat dari pekerja menurut data`;
  }
}

/** @returns what the register says for the month of a figure, and which month that is where it is another */
export function registerText({ period, register }: Pick<Reconciled, "period" | "register">): string | null {
  if (register === null) return null;
  const division = formatDivision(register.participants, register.reported.workers, statedCoverage(register));
  return register.period === period ? division : `${division} (terdekat sebelumnya: ${formatPeriod(register.period)})`;
}

/** @returns `61% (2025): 72.801 orang` */
export function targetAheadText(target: Reconciled["target"]): string | null {
  return target === null ? null : `${targetName(target.target)}: ${formatCount(target.people)} orang`;
}

/** @returns what a chart of them found */
export function reconciliationTitle(rows: readonly Pick<Reconciled, "agreement">[]): string {
  const having = (agreement: Agreement) => rows.filter((row) => row.agreement === agreement).length;
  const [agreeing, differing] = [having("agrees"), having("differs")];
  if (agreeing + differing === 0) return "Data, angka tercetak, dan target dalam orang";
  if (differing === 0) return `${agreeing} angka tercetak cocok dengan data`;
  return `${differing} angka tercetak tidak cocok dengan data${agreeing === 0 ? "" : `, ${agreeing} cocok`}`;
}

/** The columns of a file of them: names for programs, words for people. */
export const RECONCILIATION_LABELS = {
  id: "nomor",
  printed_date: "tanggal tercetak",
  period: "bulan",
  printed: "tercetak",
  printed_people: "orang tercetak",
  register_period: "bulan data",
  register_participants: "peserta menurut data",
  register_workers: "pekerja menurut data",
  register_coverage: "cakupan menurut data",
  simulated: "simulasi",
  target: "target berikutnya",
  target_people: "orang menurut target",
  agreement: "penilaian",
  publisher: "penerbit",
} as const;

/** How a workbook shows them. */
export const RECONCILIATION_FORMATS = {
  printed_people: "count",
  register_participants: "count",
  register_workers: "count",
  register_coverage: "percent",
  target_people: "count",
} as const;

/** @returns one figure as the cells of `RECONCILIATION_LABELS`; missing is empty */
export function reconciliationCells({ figure, period, printed, register, target, agreement }: Reconciled): CsvCell[] {
  return [
    ...[figure.id, figure.printedDate, period, numbersText(figure), printed?.people ?? null],
    ...[register?.period ?? null, register?.participants ?? null, register?.reported.workers ?? null],
    ...[register && statedCoverage(register), register?.simulated ? "simulasi" : ""],
    ...[target && targetName(target.target), target?.people ?? null, AGREEMENT_WORDS[agreement], figure.publisher],
  ];
}

/** @returns a figure's own line: its date, numbers and publisher */
export function printedLine({ figure }: Pick<Reconciled, "figure">): string {
  const publisher = figure.publisher ?? "penerbit tidak tercatat";
  return `${formatDate(figure.acceptedDate ?? figure.printedDate)}: ${numbersText(figure)} (${publisher})`;
}
