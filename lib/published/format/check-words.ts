import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import type { BaseKind, BaseReading, CheckedStatement, Statement, Verdict, VerdictCode } from "../schema/check";
import { SEVERITY_WORDS, VERDICT_WORDS } from "../rules/check/catalogue";
import { isUnchecked } from "../rules/check/check-statements";

/** Whom a base counts. */
export const BASE_WORDS: Readonly<Record<BaseKind, string>> = {
  EMPLOYED: "penduduk bekerja",
  EMPLOYEES: "buruh, karyawan, dan pegawai",
  ELIGIBLE: "pekerja eligible",
  LABOUR_FORCE: "angkatan kerja",
  TARGET: "target",
};

/** The answer of `--json`: one line, a list in the order of the statements. */
export function checksJson(checked: readonly CheckedStatement[]): string {
  return JSON.stringify(
    checked.map(({ id, verdicts, readings, unchecked }) => ({ id, verdicts, readings, unchecked })),
  );
}

/** @returns what the command answers to whoever started it: 2 where a statement cannot be true as printed, else 0 */
export function exitCodeOf(checked: readonly CheckedStatement[]): 0 | 2 {
  return checked.some(({ verdicts }) => verdicts.some(({ severity }) => severity === "error")) ? 2 : 0;
}

/** The answer to a person: each statement with something to say, then how many hold and what was not checked, and why. */
export function describeChecks(statements: readonly Statement[], checked: readonly CheckedStatement[]): string {
  const told = checked.flatMap((one, index) => describeOne(statements[index]!, one));
  return [...told, "", ...summary(checked)].join("\n");
}

function describeOne(statement: Statement, { verdicts, readings }: CheckedStatement): string[] {
  if (verdicts.length === 0 && readings.length === 0) return [];
  const place = [statement.id, statement.regionCode, statement.printedDate, statement.publisher].filter(Boolean);
  return [
    place.join("  "),
    ...verdicts.map(
      ({ code, severity, detail }) => `  ${SEVERITY_WORDS[severity]} ${code} (${VERDICT_WORDS[code].name}): ${detail}`,
    ),
    ...readings.slice(0, READINGS_TOLD).map((reading) => `  ${readingText(reading)}`),
  ];
}

/** Beyond these `--json` has them all. */
const READINGS_TOLD = 4;

/** @returns `kesalahan (persen tidak sesuai jumlahnya): 2.335 / 9.000 = 25,9%, tercetak 10%.` */
export function verdictText({ code, severity, detail }: Verdict): string {
  return `${SEVERITY_WORDS[severity]} (${VERDICT_WORDS[code].name}): ${detail}`;
}

/** @returns `cocok bila pembaginya penduduk bekerja Agustus 2020: 119.345 orang (23%)` */
export function readingText(reading: BaseReading): string {
  return `cocok bila pembaginya ${baseText(reading)}`;
}

/** @returns a base with what the printed people are of it: `penduduk bekerja Agustus 2020: 119.345 orang (23%)` */
export function baseText({ base, year, value, percent }: Omit<BaseReading, "fit">): string {
  const when = base === "EMPLOYED" || base === "EMPLOYEES" ? `Agustus ${year}` : String(year);
  const share = percent === null ? "" : ` (${formatStatedPercent(percent)})`;
  return `${BASE_WORDS[base]} ${when}: ${formatCount(value)} orang${share}`;
}

function summary(checked: readonly CheckedStatement[]): string[] {
  const having = (severity: string) =>
    checked.filter(({ verdicts }) => verdicts.some((verdict) => verdict.severity === severity)).length;
  const none = checked.filter(isUnchecked);
  return [
    `${formatCount(checked.length)} pernyataan: ${formatCount(having("error"))} dengan kesalahan, ${formatCount(having("warning"))} dengan peringatan, ` +
      `${formatCount(checked.filter(({ verdicts }) => verdicts.length === 0).length)} tanpa catatan.`,
    `Angkanya tidak dapat diperiksa sama sekali: ${formatCount(none.length)} pernyataan${none.length === 0 ? "" : ", karena"}`,
    ...reasons(none, "PERCENT_MISMATCH"),
  ];
}

/** @returns how many statements could not be checked by a rule, by why: `  41 jumlah peserta dan jumlah pekerja tidak disebut` */
function reasons(checked: readonly CheckedStatement[], code: VerdictCode): string[] {
  const counts = new Map<string, number>();
  for (const { why } of checked.flatMap(({ unchecked }) => unchecked.filter((one) => one.code === code)))
    counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([why, count]) => `  ${formatCount(count).padStart(3)} ${why}`);
}
