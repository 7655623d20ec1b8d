import { ENTRY_FIELDS, partsOfFinding } from "@/lib/reports/format/entry-fields";
import type { AnswerVerdict, GivenReason } from "@/lib/reports/rules/judge-answer";
import type { Keep } from "./grid-keep";

/** The fields in which one warning is answered, with what stood there before. */
export type AnswerFields = {
  place: HTMLElement;
  /** unlike that of the fields, the same while other warnings come and go */
  name: string;
  region: string;
  reason: HTMLSelectElement;
  text: HTMLInputElement;
  shown: { reason: HTMLInputElement; text: HTMLInputElement };
};

export function answersOf(form: HTMLFormElement): AnswerFields[] {
  return [...form.querySelectorAll<HTMLElement>("[data-answer]")].map((place) => {
    const reason = place.querySelector<HTMLSelectElement>("select")!;
    const [, region = "", nth = ""] = reason.name.split(":");
    const field = (name: (region: string, place: number) => string) =>
      form.elements.namedItem(name(region, Number(nth))) as HTMLInputElement;
    const shown = { reason: field(ENTRY_FIELDS.shownReason), text: field(ENTRY_FIELDS.shownText) };
    const name = `${region} ${place.dataset["answer"]!}`;
    return { place, name, region, reason, text: field(ENTRY_FIELDS.text), shown };
  });
}

/** A conflict that is being shown is not sent again until somebody writes. */
export function isUnsaved(answer: AnswerFields): boolean {
  return answer.place.dataset["state"] !== "conflict" && writtenIn(answer) !== shownIn(answer);
}

/** @returns what has been written, in one text that can be compared and kept */
export function writtenIn({ reason, text }: AnswerFields): string {
  return `${reason.value}|${text.value.trim()}`;
}

function shownIn({ shown }: AnswerFields): string {
  return `${shown.reason.value}|${shown.text.value.trim()}`;
}

/** @returns the reason as it is sent (`answerChangeSchema`) */
export function changeOf({ place, region, reason, text, shown }: AnswerFields) {
  const given = (one: { value: string }, explanation: HTMLInputElement) => ({
    reason: one.value === "" ? null : one.value,
    text: explanation.value.trim(),
  });
  const parts = partsOfFinding(place.dataset["answer"]!);
  return { region, ...parts, ...given(reason, text), was: given(shown.reason, shown.text) };
}

/** Shows what became of a reason. */
export function showAnswer(answer: AnswerFields, verdict: AnswerVerdict): void {
  const { place, reason, text } = answer;
  place.dataset["state"] = verdict.kind;
  switch (verdict.kind) {
    case "saved":
      seeAs(answer, verdict.given);
      // Nothing is being written here any more: the server's words may take the place.
      for (const option of reason.options) option.defaultSelected = option.value === (verdict.given.reason ?? "");
      text.defaultValue = verdict.given.text;
      say(place, "");
      return;
    case "conflict": {
      const { theirs } = verdict;
      const chosen = [...reason.options].find(({ value }) => value === (theirs.reason ?? ""))?.text ?? "";
      say(
        place,
        `Orang lain sudah menulis: ${chosen}. ${theirs.text || "Tanpa penjelasan."} Tulis lagi untuk menggantinya.`,
      );
      // The next save is meant to replace what is shown now.
      seeAs(answer, theirs);
      return;
    }
    case "locked":
      say(place, `${verdict.refusal.code} ${verdict.refusal.problem} ${verdict.refusal.remedy}`);
  }
}

function seeAs({ shown }: AnswerFields, { reason, text }: GivenReason): void {
  shown.reason.value = reason ?? "";
  shown.text.value = text;
}

function say(place: HTMLElement, text: string): void {
  const said = place.querySelector("[data-said]");
  if (said) said.textContent = text;
}

/** Keeps what is written in this browser until it is saved. */
export function rememberAnswer(answer: AnswerFields, keep: Keep): void {
  delete answer.place.dataset["state"];
  keep.remember(answer.name, { text: writtenIn(answer), base: shownIn(answer) });
}

/** Brings back what an earlier window could not send. @returns whether something waits to be sent now */
export function restoreAnswer(answer: AnswerFields, keep: Keep): boolean {
  const draft = keep.recall(answer.name);
  if (draft === null || draft.text === writtenIn(answer)) return false;
  const [reason = "", text = ""] = draft.text.split("|");
  if (draft.base !== shownIn(answer)) {
    say(answer.place, `Di peramban ini Anda pernah menulis "${text}", lalu orang lain mengubah alasannya.`);
    return false;
  }
  answer.reason.value = reason;
  answer.text.value = text;
  return true;
}
