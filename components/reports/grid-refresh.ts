import { cellsOf, isChanged, savedOf } from "./grid-cells";

const SOON_MS = 900;
const EVERY_MS = 20_000;

/**
 * Asks the server for the page again, after a save and now and then, and takes over what the rules say and what others
 * have saved meanwhile. One rendering, the server's; what somebody is just working on stays.
 */
export function createRefresh(form: HTMLFormElement, signal: AbortSignal, onShown: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), ms);
  };
  const refresh = async () => {
    // A page that was asked for before the last save may not know it yet.
    const asked = turn;
    try {
      if (document.visibilityState === "visible") {
        const answer = await fetch(location.pathname + location.search, { signal, redirect: "error" });
        const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
        if (page && asked === turn) takeOver(form, page, onShown);
      }
    } catch {
      // Without a network the page stays as it is; saving says so.
    }
    if (!signal.aborted && asked === turn) plan(EVERY_MS);
  };
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
  });
  plan(EVERY_MS);
  return {
    soon: () => {
      turn += 1;
      plan(SOON_MS);
    },
  };
}

function takeOver(form: HTMLFormElement, fresh: Document, onShown: () => void): void {
  const freshForm = fresh.getElementById("isian");
  if (!(freshForm instanceof HTMLFormElement)) return;
  for (const cell of cellsOf(form)) {
    const theirs = fresh.getElementById(cell.id);
    // A report that was sent meanwhile has no cells any more: its row is shown as it is now at the next visit.
    if (!(theirs instanceof HTMLInputElement) || cell === document.activeElement || isChanged(cell)) continue;
    const saved = savedOf(theirs);
    if (Number(saved.revision.value) <= Number(savedOf(cell).revision.value)) continue;
    cell.value = theirs.value;
    cell.defaultValue = theirs.value;
    savedOf(cell).revision.value = saved.revision.value;
    savedOf(cell).shown.value = saved.shown.value;
    const says = fresh.getElementById(`${cell.id}-info`);
    if (says) document.getElementById(`${cell.id}-info`)?.replaceChildren(...says.childNodes);
  }
  for (const part of document.querySelectorAll<HTMLElement>("#ringkasan, [id^=keadaan-], [id^=catatan-]")) {
    const now = fresh.getElementById(part.id);
    const isBusy = part.contains(document.activeElement) || hasTyped(part);
    if (now && !isBusy && now.innerHTML !== part.innerHTML) part.replaceChildren(...now.childNodes);
  }
  onShown();
}

/** A reason that is being given is not taken away; a blank at its end is no reason. */
function hasTyped(part: HTMLElement): boolean {
  const fields = part.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input:not([type=hidden]), select");
  return [...fields].some((field) =>
    field instanceof HTMLInputElement
      ? field.value.trim() !== field.defaultValue.trim()
      : ![...field.options].some((option) => option.selected && option.defaultSelected),
  );
}
