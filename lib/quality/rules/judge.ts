import { LEAST_EXPLANATION, type Answer, type Finding, type JudgeContext, type JudgedReport } from "../schema";
import { checkFigures } from "./check-figures";
import { checkRow } from "./check-row";
import { checkSeason } from "./check-season";
import { monthsBefore } from "./history";

/**
 * Every rule that a region's month breaks, errors first. Where a figure cannot be true, the past is not asked.
 * The same call serves entry, import, API and the nightly check.
 */
export function judge(report: JudgedReport, context: JudgeContext): Finding[] {
  const errors = checkFigures(report);
  if (errors.some(({ rule }) => rule === "P.101" || rule === "P.105")) return errors;
  const months = monthsBefore(context.history, report.period);
  const row = checkRow(report, context, months);
  // One cause, one question: a row from elsewhere explains every jump in it.
  const isExplained = row.some(({ rule }) => rule === "P.209");
  return [...errors, ...row, ...(isExplained ? [] : checkSeason(report, months))];
}

/**
 * What still keeps a report from being sent: every error, and every warning without a finished reason. A reason holds for the
 * figure it was given for, so a cell that was changed since is asked about again.
 */
export function unsettled(findings: readonly Finding[], answers: readonly Answer[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === "error" || !answers.some((answer) => isFinished(answer) && isAbout(answer, finding)),
  );
}

/** @returns whether the answer was given for this rule, segment and figure */
export function isAbout(answer: FindingPlace, finding: FindingPlace): boolean {
  const { rule, segment, figure } = answer;
  return rule === finding.rule && segment === finding.segment && figure === finding.figure;
}

/** @returns whether a reason was chosen from the list and explained */
export function isFinished({ reason, text }: Pick<Answer, "reason" | "text">): boolean {
  return reason !== null && text.length >= LEAST_EXPLANATION;
}

type FindingPlace = Pick<Finding, "rule" | "segment" | "figure">;
