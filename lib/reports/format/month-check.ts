import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { DerivedCheck } from "@/lib/coverage/schema";
import { RULES, type RuleCode, type Severity } from "@/lib/quality/rules/catalogue";
import type { CheckedFinding, MonthCheck } from "../rules/month-check";

/** The answer of `--json`: one line, with everything there is. */
export function monthCheckJson({ period, regions, findings }: MonthCheck, derived: DerivedCheck): string {
  return JSON.stringify({
    period,
    regions,
    derived,
    errors: numberOf(findings, "error"),
    warnings: numberOf(findings, "warning"),
    findings: findings.map(({ code, name, rule, severity, segment, figure, explained, message }) => ({
      ...{ code, name, rule, severity, segment, figure, explained },
      message: `${message.problem} ${message.why} ${message.remedy}`,
    })),
  });
}

/** The answer to a person: each rule that is broken, with its regions and what was found there. */
export function describeMonthCheck({ period, regions, findings }: MonthCheck): string {
  if (period === null) return "Belum ada angka yang disetujui; tidak ada yang diperiksa.";
  const errors = numberOf(findings, "error");
  const warnings = numberOf(findings, "warning");
  const explained = findings.filter((finding) => finding.explained).length;
  const head =
    `${formatPeriod(period)}: ${formatCount(regions)} daerah diperiksa, ${formatCount(errors)} kesalahan, ` +
    `${formatCount(warnings)} peringatan (${formatCount(explained)} sudah dijelaskan).`;
  const codes = Object.keys(RULES) as RuleCode[];
  return [head, ...codes.flatMap((rule) => describeRule(rule, findings))].join("\n");
}

/** @returns what the command answers to whoever started it: 2 where an error of the catalogue stands, else 0 */
export function exitCodeOf({ findings }: MonthCheck): 0 | 2 {
  return numberOf(findings, "error") > 0 ? 2 : 0;
}

function describeRule(rule: RuleCode, all: readonly CheckedFinding[]): string[] {
  const findings = all.filter((finding) => finding.rule === rule);
  if (findings.length === 0) return [];
  const { severity, title } = RULES[rule];
  const word = severity === "error" ? "kesalahan" : "peringatan";
  return [
    `${rule} ${title} (${word}): ${formatCount(findings.length)}`,
    ...findings.map(
      ({ code, name, message, explained }) =>
        `  ${code} ${name}: ${message.problem}${explained ? " (dijelaskan)" : ""}`,
    ),
  ];
}

function numberOf(findings: readonly CheckedFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
