import { answerWords, choiceWords } from "@/lib/reports/format/grid-words";
import { reasonIn } from "@/lib/reports/rules/grid/sending";
import type { GridAnswer, GridState } from "@/lib/reports/rules/grid/state";
import { answersOf, writtenIn, type AnswerFields } from "./grid-answer-fields";
import { choiceButtons } from "./grid-choice";

/** Brings the reasons below the rows in step with the state. */
export function drawAnswers(form: HTMLFormElement, before: GridState | null, now: GridState): void {
  if (before?.answers === now.answers) return;
  for (const fields of answersOf(form)) {
    const answer = now.answers[fields.name];
    if (answer && answer !== before?.answers[fields.name]) drawAnswer(fields, answer);
  }
}

function drawAnswer(fields: AnswerFields, { text, saved, standing }: GridAnswer): void {
  const { place, name, reason, was } = fields;
  const [written, stored] = [reasonIn(text), reasonIn(saved)];
  if (writtenIn(fields) !== text) {
    reason.value = written.reason ?? "";
    fields.text.value = written.text;
  }
  was[0]!.value = stored.reason ?? "";
  was[1]!.value = stored.text;
  if (standing.kind === "kept" || standing.kind === "typed") delete place.dataset["state"];
  else place.dataset["state"] = standing.kind;
  const [said, words] = [place.querySelector("[data-said]"), answerWords(standing)];
  if (!said || words === null) return;
  said.textContent = words;
  if (standing.kind === "conflict") said.append(" ", ...choiceButtons(name, choiceWords(undefined)));
}
