import { isChanged, savedOf, type Cell } from "./grid-cells";

/**
 * Shows rows of the form as the server draws them now (`EntryChanges`). What somebody is just working on stays as it is,
 * and its row loses its mark, so that it comes again.
 */
export function takeChanges(form: HTMLFormElement, changes: string): void {
  const fresh = new DOMParser().parseFromString(changes, "text/html");
  for (const theirs of fresh.querySelectorAll<HTMLTableRowElement>("tr[data-mark]")) {
    const mine = form.querySelector<HTMLTableRowElement>(`[id="${theirs.id}"]`);
    if (mine) takeRow(mine, theirs);
  }
  const [progress, now] = [document.getElementById("ringkasan"), fresh.getElementById("ringkasan")];
  if (progress && now) replaceContent(progress, now);
}

function takeRow(mine: HTMLTableRowElement, theirs: HTMLTableRowElement): void {
  const places = [...mine.cells].map((place, index) => ({ place, now: theirs.cells[index]! }));
  const state = places.pop()!;
  const [notes, newNotes] = [notesBelow(mine), notesBelow(theirs)];
  const hasCells = places.map(({ place, now }) => takePlace(place, now)).every(Boolean);
  // The stamp in there says what has been seen of the row: all of it or nothing.
  const hasState = hasCells && takePlace(state.place, state.now);
  const hasNotes = takePlace(notes, newNotes);
  Object.assign(mine.dataset, theirs.dataset, hasState && hasNotes ? {} : { mark: "" });
}

function notesBelow(row: HTMLTableRowElement): HTMLTableCellElement {
  return (row.nextElementSibling as HTMLTableRowElement).cells[0]!;
}

/** @returns whether the place now shows what the server shows */
function takePlace(place: HTMLTableCellElement, now: HTMLTableCellElement): boolean {
  const [cell, theirs] = [cellIn(place), cellIn(now)];
  place.toggleAttribute("data-marked", now.hasAttribute("data-marked"));
  if (cell && theirs) return takeCell(place, cell, now, theirs);
  if (place.contains(document.activeElement) || hasTyped(place)) return place.innerHTML === now.innerHTML;
  delete place.dataset["state"];
  replaceContent(place, now);
  return true;
}

function cellIn(place: HTMLElement): Cell | null {
  return place.querySelector<Cell>("input[data-column]");
}

/** The field itself stays: the cursor is in it, or comes back to it. */
function takeCell(place: HTMLElement, cell: Cell, now: HTMLElement, theirs: Cell): boolean {
  const [known, saved] = [savedOf(cell), savedOf(theirs)];
  Object.assign(cell.dataset, theirs.dataset);
  const isText = [known.shown.value, cell.dataset["written"]].includes(saved.shown.value);
  if (isText && known.revision.value === saved.revision.value) {
    replaceContent(place.querySelector("[data-beside]")!, now.querySelector("[data-beside]")!);
    return true;
  }
  if (place.contains(document.activeElement) || isChanged(cell)) return false;
  cell.value = theirs.value;
  cell.defaultValue = theirs.value;
  known.revision.value = saved.revision.value;
  known.shown.value = saved.shown.value;
  delete place.dataset["state"];
  if (theirs.hasAttribute("aria-invalid")) cell.setAttribute("aria-invalid", "true");
  else cell.removeAttribute("aria-invalid");
  replaceContent(place.querySelector(".cell-info")!, now.querySelector(".cell-info")!);
  return true;
}

function replaceContent(mine: Element, theirs: Element): void {
  if (mine.innerHTML !== theirs.innerHTML) mine.replaceChildren(...theirs.childNodes);
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
