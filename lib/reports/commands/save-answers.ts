import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { judgeAnswer, type AnswerVerdict } from "../rules/judge-answer";
import { isRefusal, refuse } from "../rules/refusals";
import type { AnswerChange } from "../schema";
import { editReports } from "./edit-reports";

/**
 * Saves the reasons for odd figures as they were given, whether they are finished or not. A reason that somebody else
 * has changed meanwhile stays, and the verdict shows it. One audit event per touched report.
 * @returns what became of each reason, in the order given
 * @throws AppError forbidden for anybody without an account, conflict when other writers were faster every time
 */
export async function saveAnswers(
  actor: Actor,
  { period, changes }: { period: Period; changes: readonly AnswerChange[] },
): Promise<AnswerVerdict[]> {
  const verdicts = new Map<AnswerChange, AnswerVerdict>();
  const regions = changes.map(({ region }) => region);
  await editReports(actor, { period, regions }, async ({ tx, key, opened, next }) => {
    const own = changes.filter(({ region }) => region === key.regionCode);
    if (isRefusal(next) || !opened) {
      const refusal = isRefusal(next) ? next : refuse("W.203");
      for (const change of own) verdicts.set(change, { kind: "locked", refusal });
      return null;
    }
    let answers = opened.answers;
    for (const change of own) {
      const judged = judgeAnswer(change, answers, opened.cells);
      verdicts.set(change, judged.verdict);
      answers = judged.answers ?? answers;
    }
    if (answers === opened.answers) return null;
    const { version } = next;
    await tx.report.update({ where: { period_regionCode_version: { ...key, version } }, data: { answers } });
    return { action: "answers.saved", version, before: { answers: opened.answers }, after: { answers } };
  });
  return changes.map((change) => verdicts.get(change)!);
}
