import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { ChainVerdict } from "@/lib/audit/schema";
import type { DerivedCheck } from "@/lib/coverage/schema";
import type { MonthCheck } from "@/lib/reports/rules/month-check";

/** What a night's check has looked at. `warnings` are those of the system's own state. */
export type NightlyFindings = { check: MonthCheck; derived: DerivedCheck; chain: ChainVerdict; warnings: string[] };

/** @returns what stands out, a sentence each; empty where nobody has to look */
export function whatStandsOut({ check, derived, chain, warnings }: NightlyFindings): string[] {
  const errors = check.findings.filter(({ severity }) => severity === "error").length;
  const month = check.period === null ? "" : formatPeriod(check.period);
  return [
    ...(chain.broken === null ? [] : [`Rantai jejak audit putus. ${chain.broken.message}`]),
    ...(errors === 0
      ? []
      : [`${formatCount(errors)} kesalahan pada angka ${month} yang disetujui. Lihat: npm run check`]),
    ...(derived.different.length === 0
      ? []
      : [
          `${formatCount(derived.different.length)} jumlah tersimpan berbeda dari catatan. Jalankan: npm run derived -- rebuild`,
        ]),
    ...warnings,
  ];
}

/** @returns what the check found, in a line that the page of the system shows */
export function summaryOf(findings: NightlyFindings): string {
  const { check, derived, chain } = findings;
  const month = check.period === null ? "belum ada bulan yang disetujui" : formatPeriod(check.period);
  const out = whatStandsOut(findings).length;
  const answer = out === 0 ? "tidak ada yang menonjol" : `${formatCount(out)} hal perlu dilihat`;
  return `${month}, ${formatCount(derived.months)} jumlah dan ${formatCount(chain.checked)} peristiwa diperiksa; ${answer}.`;
}

/** The letter to administrators. @param systemPage where the state of the system is shown */
export function nightlyLetter(to: string, lines: readonly string[], systemPage: string) {
  return {
    to,
    subject: `Jangkau: ${formatCount(lines.length)} hal perlu dilihat`,
    text: [
      "Pemeriksaan malam Jangkau menemukan:",
      lines.map((line) => `- ${line}`).join("\n"),
      `Selengkapnya: ${systemPage}`,
      "Surat ini dikirim ke semua administrator, hanya bila ada yang menonjol.",
    ].join("\n\n"),
  };
}
