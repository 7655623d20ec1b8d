import { isAbout, isFinished } from "@/lib/quality/rules/judge";
import { LEAST_EXPLANATION, type Answer } from "@/lib/quality/schema";
import type { AnswerChange, EntryCells } from "../schema";
import type { Refusal } from "./refusals";

/** A reason as far as it has been given; `{ reason: null, text: "" }` where it has not. */
export type GivenReason = Pick<Answer, "reason" | "text">;

/**
 * What became of one reason. `saved` also where it is not finished: it is kept, and `advice` says what is missing. `outdated`
 * where the cell has another figure by now: the reason is not kept, as it would be about nothing.
 */
export type AnswerVerdict =
  | { kind: "saved"; given: GivenReason; advice: string }
  | { kind: "conflict"; theirs: GivenReason }
  | { kind: "outdated" }
  | { kind: "locked"; refusal: Refusal };

const NOTHING: GivenReason = { reason: null, text: "" };

/**
 * Judges one reason against those that are stored and the cells that stand there.
 * @returns the verdict, and the reasons to store, null where nothing changes
 */
export function judgeAnswer(
  { rule, segment, figure, reason, text, was }: AnswerChange,
  stored: readonly Answer[],
  cells: EntryCells,
): { verdict: AnswerVerdict; answers: Answer[] | null } {
  const given: Answer = { rule, segment, figure, reason, text };
  if (!standsIn(cells)(given)) return { verdict: { kind: "outdated" }, answers: null };
  const known = stored.find((answer) => isAbout(answer, given)) ?? NOTHING;
  const saved = { kind: "saved", given: { reason, text }, advice: adviceOn({ reason, text }) } as const;
  if (isSameReason(known, given)) return { verdict: saved, answers: null };
  if (!isSameReason(known, was))
    return { verdict: { kind: "conflict", theirs: { reason: known.reason, text: known.text } }, answers: null };
  const others = stored.filter((answer) => !isAbout(answer, given)).filter(standsIn(cells));
  return { verdict: saved, answers: isSameReason(given, NOTHING) ? others : [...others, given] };
}

/** @returns what a reason still needs to settle its warning; empty where nothing, or where none is given */
export function adviceOn(given: GivenReason): string {
  if (isFinished(given) || isSameReason(given, NOTHING)) return "";
  return `Alasan belum lengkap: pilih dari daftar dan jelaskan dengan sedikitnya ${LEAST_EXPLANATION} huruf.`;
}

/** A reason about a cell is about the figure that stood in it; one about the whole row is asked for by its sum. */
function standsIn(cells: EntryCells) {
  return ({ segment, figure }: Answer): boolean =>
    segment === null || segment === "ALL" || figure === null || (cells[segment]?.value ?? null) === figure;
}

function isSameReason(one: GivenReason, other: GivenReason): boolean {
  return one.reason === other.reason && one.text === other.text;
}
