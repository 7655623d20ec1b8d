import { SEND_ALL } from "@/lib/reports/format/entry-fields";
import type { GridEvent } from "@/lib/reports/rules/grid/event";
import { blockIn, isOneCell } from "@/lib/reports/rules/paste/block";
import type { GridState } from "@/lib/reports/rules/grid/state";
import { answerAround, writtenIn } from "./grid-answer-fields";
import { isCell, placeOf } from "./grid-read";

type Listening = { signal: AbortSignal; dispatch: (event: GridEvent) => void; current: () => GridState };

/** Turns what happens on the page into events of the state. */
export function listen(form: HTMLFormElement, { signal, dispatch, current }: Listening): void {
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, hear: (event: HTMLElementEventMap[Name]) => void) => {
    form.addEventListener(name, hear, { signal });
  };
  on("input", ({ target }) => {
    const answer = answerAround(target);
    if (isCell(target)) dispatch({ kind: "typed", name: target.name, text: target.value });
    else if (answer) dispatch({ kind: "wrote", name: answer.name, text: writtenIn(answer) });
  });
  on("change", ({ target }) => {
    if (isCell(target) || answerAround(target)) dispatch({ kind: "due" });
  });
  on("focusin", ({ target }) => {
    dispatch({ kind: "focused", place: placeOf(target) });
    if (isCell(target)) target.select();
  });
  on("focusout", ({ relatedTarget }) => {
    if (relatedTarget === null) dispatch({ kind: "focused", place: null });
  });
  on("keydown", (event) => {
    const heard = isCell(event.target) && !event.isComposing ? keyPressed(event, event.target.name) : null;
    if (heard === null) return;
    event.preventDefault();
    dispatch(heard);
  });
  on("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!isCell(event.target) || isOneCell(blockIn(text))) return;
    event.preventDefault();
    dispatch({ kind: "pasted", text, from: event.target.name });
  });
  on("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-choose]") : null;
    if (button) dispatch({ kind: "chose", name: button.dataset["name"]!, whose: button.dataset["choose"] as "mine" });
  });
  // What waits for the network goes before the form itself.
  on("submit", (event) => {
    if (current().step?.kind === "ready") return;
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
    dispatch({ kind: "pressed", button, isOnline: navigator.onLine });
  });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") dispatch({ kind: "due" });
    },
    { signal },
  );
  addEventListener(
    "online",
    () => {
      dispatch({ kind: "reached" });
    },
    { signal },
  );
}

/**
 * Enter and the arrows up and down go along a column, past its end to the next one; Tab is the browser's own. Ctrl+Z
 * takes back what was typed or pasted last, also after the cursor has moved on; Ctrl+Y or Ctrl+Shift+Z does it again. Ctrl+Enter
 * sends all that can be sent.
 */
function keyPressed(event: KeyboardEvent, from: string): GridEvent | null {
  const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  if (isControl && key === "z") return { kind: event.shiftKey ? "redone" : "undone" };
  if (isControl && key === "y") return { kind: "redone" };
  if (isControl && key === "enter") return { kind: "pressed", button: SEND_ALL, isOnline: navigator.onLine };
  if (isControl || event.altKey) return null;
  if (key === "arrowdown" || (key === "enter" && !event.shiftKey)) return { kind: "moved", from, by: 1 };
  if (key === "arrowup" || key === "enter") return { kind: "moved", from, by: -1 };
  return null;
}
