import { ENTRY_FIELDS, partsOfFinding } from "@/lib/reports/format/entry-fields";
import type { AnswerVerdict, GivenReason } from "@/lib/reports/rules/judge-answer";
import type { Keep } from "./grid-keep";
import { takeTheirs } from "./grid-verdict";

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
  return [...form.querySelectorAll<HTMLElement>("[data-answer]")].map(fieldsIn);
}

/** @returns the answer that something on the page belongs to */
export function answerAround(target: EventTarget | null): AnswerFields | null {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-answer]") : null;
  return place && fieldsIn(place);
}

function fieldsIn(place: HTMLElement): AnswerFields {
  const reason = place.querySelector<HTMLSelectElement>("select")!;
  const [, region = "", nth = ""] = reason.name.split(":");
  const field = (name: (region: string, place: number) => string) =>
    reason.form!.elements.namedItem(name(region, Number(nth))) as HTMLInputElement;
  const shown = { reason: field(ENTRY_FIELDS.shownReason), text: field(ENTRY_FIELDS.shownText) };
  const name = `${region} ${place.dataset["answer"]!}`;
  return { place, name, region, reason, text: field(ENTRY_FIELDS.text), shown };
}

/** What the server has not taken is not sent again until somebody writes. */
export function isUnsaved(answer: AnswerFields): boolean {
  const state = answer.place.dataset["state"] ?? "";
  return !["conflict", "outdated", "locked"].includes(state) && writtenIn(answer) !== shownIn(answer);
}

/** @returns what has been written, in one text that can be compared and kept */
function writtenIn({ reason, text }: AnswerFields): string {
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
      say(place, verdict.advice);
      return;
    case "conflict":
      showConflict(answer, verdict.theirs);
      return;
    case "outdated":
      say(place, "Angkanya sudah lain, jadi alasan ini belum tersimpan. Muat ulang halaman, lalu tulis lagi.");
      return;
    case "locked":
      say(place, `${verdict.refusal.code} ${verdict.refusal.problem} ${verdict.refusal.remedy}`);
  }
}

/** The next save is meant to replace what is shown now. */
function showConflict(answer: AnswerFields, theirs: GivenReason): void {
  const { place, reason, text } = answer;
  seeAs(answer, theirs);
  const chosen = [...reason.options].find(({ value }) => value !== "" && value === theirs.reason)?.text;
  const words = [chosen, theirs.text].filter(Boolean).join(". ");
  say(
    place,
    words === ""
      ? "Orang lain menghapus alasannya. Tulis lagi bila tetap berlaku. "
      : `Orang lain sudah menulis: ${words}. Tulis lagi untuk menggantinya. `,
  );
  place.querySelector("[data-said]")?.append(
    takeTheirs(() => {
      reason.value = theirs.reason ?? "";
      text.value = theirs.text;
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }),
  );
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
  const { state } = answer.place.dataset;
  // What stands against somebody else's reason keeps what it was written over.
  if (state === "conflict") return;
  const [text, base] = [writtenIn(answer), shownIn(answer)];
  if (text === base || state === "locked" || state === "outdated") keep.drop(answer.name);
  else keep.remember(answer.name, { text, base });
}

/** What was said about a reason no longer holds once somebody writes. */
export function clearAnswer({ place }: AnswerFields): void {
  delete place.dataset["state"];
  say(place, "");
}

/** Brings back what an earlier window could not send. @returns whether something waits to be sent now */
export function restoreAnswer(answer: AnswerFields, keep: Keep): boolean {
  const draft = keep.recall(answer.name);
  if (draft === null || draft.text === writtenIn(answer)) return false;
  const cut = draft.text.indexOf("|");
  const [before, theirs] = [draft.base, changeOf(answer).was];
  answer.reason.value = draft.text.slice(0, cut);
  answer.text.value = draft.text.slice(cut + 1);
  if (before === shownIn(answer)) return true;
  answer.place.dataset["state"] = "conflict";
  showConflict(answer, { reason: theirs.reason as GivenReason["reason"], text: theirs.text });
  return false;
}
