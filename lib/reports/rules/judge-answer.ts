import { isAbout } from "@/lib/quality/rules/judge";
import type { Answer } from "@/lib/quality/schema";
import type { AnswerChange } from "../schema";
import type { Refusal } from "./refusals";

/** A reason as far as it has been given; `{ reason: null, text: "" }` where it has not. */
export type GivenReason = Pick<Answer, "reason" | "text">;

/** What became of one reason. `saved` also where it is not finished: it is kept, and the warning stays open. */
export type AnswerVerdict =
  | { kind: "saved"; given: GivenReason }
  | { kind: "conflict"; theirs: GivenReason }
  | { kind: "locked"; refusal: Refusal };

const NOTHING: GivenReason = { reason: null, text: "" };

/**
 * Judges one reason against those that are stored.
 * @returns the verdict, and the reasons to store, null where nothing changes
 */
export function judgeAnswer(
  { rule, segment, figure, reason, text, was }: AnswerChange,
  stored: readonly Answer[],
): { verdict: AnswerVerdict; answers: Answer[] | null } {
  const given: Answer = { rule, segment, figure, reason, text };
  const known = stored.find((answer) => isAbout(answer, given)) ?? NOTHING;
  const saved = { kind: "saved", given: { reason, text } } as const;
  if (isSameReason(known, given)) return { verdict: saved, answers: null };
  if (!isSameReason(known, was))
    return { verdict: { kind: "conflict", theirs: { reason: known.reason, text: known.text } }, answers: null };
  // A reason for an earlier figure of the same cell holds no more.
  const others = stored.filter((answer) => answer.rule !== rule || answer.segment !== segment);
  return { verdict: saved, answers: isSameReason(given, NOTHING) ? others : [...others, given] };
}

function isSameReason(one: GivenReason, other: GivenReason): boolean {
  return one.reason === other.reason && one.text === other.text;
}
