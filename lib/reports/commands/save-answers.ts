import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { judgeAnswer, type AnswerVerdict } from "../rules/judge-answer";
import { refuse, type Refusal } from "../rules/refusals";
import type { AnswerChange, ReportKey } from "../schema";
import { editReports, requireFewChanges, type Editing } from "./edit-reports";

/**
 * Saves the reasons for odd figures as they were given, whether they are finished or not. A reason that somebody else
 * has changed meanwhile stays, and the verdict shows it. One audit event per touched report.
 * @returns what became of each reason, in the order given
 * @throws AppError forbidden for anybody without an account, invalid-input for too many, conflict when other writers were faster every time
 */
export async function saveAnswers(
  actor: Actor,
  { period, changes }: { period: Period; changes: readonly AnswerChange[] },
): Promise<AnswerVerdict[]> {
  const verdicts = new Map<AnswerChange, AnswerVerdict>();
  requireFewChanges(changes.length);
  const keys = changes.map(({ region }) => ({ regionCode: region, period }));
  const changesOf = (regionCode: string) => changes.filter(({ region }) => region === regionCode);
  const locked = ({ regionCode }: ReportKey, refusal: Refusal) => {
    for (const change of changesOf(regionCode)) verdicts.set(change, { kind: "locked", refusal });
  };
  const edit = async ({ tx, key, opened, version }: Editing) => {
    if (!opened) {
      locked(key, refuse("W.203"));
      return null;
    }
    let answers = opened.answers;
    for (const change of changesOf(key.regionCode)) {
      const judged = judgeAnswer(change, answers, opened.cells);
      verdicts.set(change, judged.verdict);
      answers = judged.answers ?? answers;
    }
    if (answers === opened.answers) return null;
    await tx.report.update({ where: { period_regionCode_version: { ...key, version } }, data: { answers } });
    return { action: "answers.saved", before: { answers: opened.answers }, after: { answers } } as const;
  };
  await editReports(actor, { keys, edit, locked });
  return changes.map((change) => verdicts.get(change)!);
}
