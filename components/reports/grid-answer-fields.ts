import { answerName } from "@/lib/reports/rules/grid/names";
import { reasonText } from "@/lib/reports/rules/grid/sending";

/** The fields in which one warning is answered, with what stood there before. */
export type AnswerFields = {
  place: HTMLElement;
  /** as the state calls it */
  name: string;
  reason: HTMLSelectElement;
  text: HTMLInputElement;
  was: HTMLInputElement[];
};

export function answersOf(form: HTMLFormElement): AnswerFields[] {
  return [...form.querySelectorAll<HTMLElement>("[data-answer]")].map(fieldsIn);
}

/** @returns the answer that something on the page belongs to */
export function answerAround(target: EventTarget | null): AnswerFields | null {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-answer]") : null;
  return place && fieldsIn(place);
}

/** @returns what has been written, as the state holds it */
export function writtenIn({ reason, text }: AnswerFields): string {
  return reasonText({ reason: reason.value, text: text.value });
}

function fieldsIn(place: HTMLElement): AnswerFields {
  const region = place.closest<HTMLElement>("[data-region]")?.dataset["region"] ?? "";
  return {
    place,
    name: answerName(region, place.dataset["answer"]!),
    reason: place.querySelector("select")!,
    text: place.querySelector<HTMLInputElement>("input:not([type=hidden])")!,
    was: [...place.querySelectorAll<HTMLInputElement>("[data-was]")],
  };
}
