import { adviceOn } from "@/lib/reports/rules/judge-answer";
import { reasonIn } from "@/lib/reports/rules/grid/sending";
import { answersOf, writtenIn } from "./grid-answer-fields";

/** @returns the first field of a row that keeps it from being sent: a figure that cannot be read, a reason, a gap */
export function missingIn(form: HTMLFormElement, region: string): HTMLElement | null {
  const cells = [...form.querySelectorAll<HTMLInputElement>(`input[data-column][data-region="${CSS.escape(region)}"]`)];
  const unread = cells.find((cell) => cell.hasAttribute("aria-invalid"));
  if (unread) return unread;
  const answer = answersOf(form).find((one) => {
    const isOfRow = one.place.closest<HTMLElement>("[data-region]")?.dataset["region"] === region;
    const given = reasonIn(writtenIn(one));
    return isOfRow && (given.reason === null || adviceOn(given) !== "");
  });
  answer?.place.closest("details")?.setAttribute("open", "");
  return answer?.reason ?? cells.find((cell) => cell.value === "") ?? cells[0] ?? null;
}
