import { cellWords, choiceWords } from "@/lib/reports/format/grid-words";
import { ENTRY_FIELDS } from "@/lib/reports/format/entry-fields";
import { liveRow } from "@/lib/reports/rules/grid/figures";
import { cellName } from "@/lib/reports/rules/grid/names";
import type { GridCell, GridRow, GridState, Part } from "@/lib/reports/rules/grid/state";
import { cellWaits } from "@/lib/reports/rules/grid/waiting";
import { choiceButtons } from "./grid-choice";
import { drawAnswers } from "./grid-draw-answers";

/** Brings the page in step with the state. @param before what it shows, null where the server has just drawn it */
export function drawGrid(form: HTMLFormElement, before: GridState | null, now: GridState): void {
  for (const [region, row] of Object.entries(now.rows)) {
    const line = document.getElementById(`baris-${region}`) as HTMLTableRowElement | null;
    if (!line) continue;
    if (before && before.rows[region] !== row) drawRow(line, region, before, now);
    for (const column of now.columns) {
      const name = cellName(region, column);
      const cell = now.cells[name];
      if (cell) drawCell(form, name, cell, before?.cells[name], now);
    }
    drawFigures(line, region, now);
  }
  drawAnswers(form, before, now);
  const progress = document.getElementById("ringkasan");
  if (progress && before && before.progress !== now.progress) progress.innerHTML = now.progress;
}

/** Places that the server shows otherwise by now; a field that stays is left where it is, with the cursor in it. */
function drawRow(line: HTMLTableRowElement, region: string, before: GridState, now: GridState): void {
  const [was, row] = [before.rows[region]!, now.rows[region]!];
  line.dataset["mark"] = row.mark;
  for (const part of Object.keys(row.places) as Part[]) {
    const place = placeIn(line, part);
    if (!place) continue;
    const [shown, next] = [was.places[part], row.places[part]!];
    place.toggleAttribute("data-marked", next.isMarked);
    const [hadCell, hasCell] = [before, now].map(({ cells }) => cells[cellName(region, part)] !== undefined);
    if (hadCell && hasCell) drawBeside(place, shown?.beside, next.beside);
    else if (shown?.html !== next.html) place.innerHTML = next.html;
    if (!hasCell) delete place.dataset["state"];
  }
  drawStamp(line, region, row);
}

function placeIn(line: HTMLTableRowElement, part: Part): HTMLElement | null {
  const within = part === "NOTES" ? line.nextElementSibling : line;
  return within?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? null;
}

function drawBeside(place: HTMLElement, before: string | undefined, now: string): void {
  const beside = place.querySelector("[data-beside]");
  if (beside && before !== now) beside.innerHTML = now;
}

function drawStamp(line: HTMLTableRowElement, region: string, { stamp }: GridRow): void {
  const field = line.querySelector<HTMLInputElement>(`input[name="${ENTRY_FIELDS.stamp(region)}"]`);
  if (field) field.value = stamp;
}

function drawCell(
  form: HTMLFormElement,
  name: string,
  cell: GridCell,
  before: GridCell | undefined,
  now: GridState,
): void {
  const field = form.elements.namedItem(name) as HTMLInputElement;
  const hidden = (named: string) => form.elements.namedItem(named) as HTMLInputElement;
  const place = field.closest("td")!;
  // Writing moves the cursor, so only where there is something else to be written.
  if (field.value !== cell.text) field.value = cell.text;
  hidden(ENTRY_FIELDS.shown(cell.region, cell.column)).value = cell.typedAs ?? cell.saved;
  hidden(ENTRY_FIELDS.revision(cell.region, cell.column)).value = String(cell.revision);
  field.dataset["before"] = cell.before === null ? "" : String(cell.before);
  if (cell.before === null) delete field.dataset["before"];
  const state = stateOf(name, cell, now);
  if (state === null) delete place.dataset["state"];
  else place.dataset["state"] = state;
  if (cell.standing.kind === "question" || cell.standing.kind === "unread") field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  if (before?.standing !== cell.standing) drawVerdict(place, name, cell);
}

function stateOf(name: string, cell: GridCell, { flight, trouble }: GridState): string | null {
  if (flight && name in flight.cells) return "saving";
  if (trouble !== null && cellWaits(cell)) return "waiting";
  return cell.standing.kind === "kept" || cell.standing.kind === "typed" ? null : cell.standing.kind;
}

function drawVerdict(place: HTMLElement, name: string, cell: GridCell): void {
  const verdict = place.querySelector<HTMLElement>("[data-verdict]");
  if (!verdict) return;
  const { kind } = cell.standing;
  verdict.textContent = cellWords(cell);
  verdict.classList.toggle("text-below", kind !== "kept" && kind !== "saved");
  if (kind === "conflict") verdict.append(...choiceButtons(name, choiceWords(cell)));
}

function drawFigures(line: HTMLTableRowElement, region: string, now: GridState): void {
  const figures = liveRow(now, region);
  if (!figures) return;
  write(line.querySelector("[data-sum]"), figures.sum);
  write(line.querySelector("[data-details]"), figures.details.join("\n"));
  for (const [segment, text] of Object.entries(figures.changes))
    write(placeIn(line, segment as Part)?.querySelector("[data-change]") ?? null, text);
}

function write(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}
