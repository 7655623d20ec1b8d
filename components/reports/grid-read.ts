import { ENTRY_FIELDS } from "@/lib/reports/format/entry-fields";
import type { Page } from "@/lib/reports/rules/grid/opened";
import { reasonText } from "@/lib/reports/rules/grid/sending";
import type { CellStanding, GridCell, Part, Place, ShownRow } from "@/lib/reports/rules/grid/state";
import { readTypedCount } from "@/lib/reports/rules/read-typed-count";
import type { EntryColumn } from "@/lib/reports/schema";

// From the page to the state: what the server has drawn, and where the cursor is.

/** The form as it stands when the page has come. */
export function readForm(form: HTMLFormElement): Omit<Page, "thousands"> {
  const rows = rowsIn(form);
  const parts = [...(form.querySelector("tr[data-mark]")?.querySelectorAll<HTMLElement>("td[data-part]") ?? [])];
  const columns = parts
    .map(({ dataset }) => dataset["part"] as Part)
    .filter((part) => part !== "SUM" && part !== "STATE");
  return { rows, columns: columns as EntryColumn[], progress: document.getElementById("ringkasan")?.innerHTML ?? "" };
}

/** Rows as the server draws them by now (`EntryChanges`). */
export function readChanges(markup: string): { rows: ShownRow[]; progress: string | null } {
  const fresh = new DOMParser().parseFromString(markup, "text/html");
  return { rows: rowsIn(fresh), progress: fresh.getElementById("ringkasan")?.innerHTML ?? null };
}

function rowsIn(within: ParentNode): ShownRow[] {
  return [...within.querySelectorAll<HTMLTableRowElement>("tr[data-mark]")].map(readRow);
}

function readRow(line: HTMLTableRowElement): ShownRow {
  const { region = "", mark = "", workers, lastMonth, target } = line.dataset;
  const notes = line.nextElementSibling as HTMLTableRowElement;
  const places = [...line.cells, ...notes.cells].filter((place) => place.dataset["part"] !== undefined);
  const fields = [...line.querySelectorAll<HTMLInputElement>("input[data-column]")];
  return {
    region,
    name: line.querySelector("th a")?.textContent ?? region,
    mark,
    stamp: line.querySelector<HTMLInputElement>(`input[name="${ENTRY_FIELDS.stamp(region)}"]`)?.value ?? "",
    basis: { workers: numberIn(workers), lastMonth: numberIn(lastMonth), target: numberIn(target) },
    places: Object.fromEntries(
      places.map((place) => [
        place.dataset["part"]!,
        {
          html: place.innerHTML,
          beside: place.querySelector("[data-beside]")?.innerHTML ?? "",
          isMarked: place.hasAttribute("data-marked"),
        },
      ]),
    ),
    cells: fields.map((field) => readCell(field, region)),
    answers: [...notes.querySelectorAll<HTMLElement>("[data-answer]")].map((place) => {
      const [reason, text] = [...place.querySelectorAll<HTMLInputElement>("[data-was]")].map(({ value }) => value);
      return { region, about: place.dataset["answer"]!, saved: reasonText({ reason: reason!, text: text! }) };
    }),
  };
}

function readCell(field: HTMLInputElement, region: string): GridCell {
  const place = field.parentElement!;
  const hidden = (name: string) => place.querySelector<HTMLInputElement>(`input[name="${name}"]`)!.value;
  const column = field.dataset["column"] as EntryColumn;
  const saved = hidden(ENTRY_FIELDS.shown(region, column));
  const by = place.querySelector<HTMLElement>("[data-verdict]")?.dataset["by"] ?? null;
  return {
    region,
    column,
    // Somebody may have typed before this script came.
    text: field.value,
    saved,
    revision: Number(hidden(ENTRY_FIELDS.revision(region, column))),
    typedAs: null,
    own: null,
    thousands: null,
    isAnswered: false,
    before: numberIn(field.dataset["before"]),
    standing: field.hasAttribute("aria-invalid") ? askedAbout(saved) : { kind: "kept", by },
  };
}

/** What the server asks about a text that it could not read, in its own words. */
function askedAbout(text: string): CellStanding {
  const read = readTypedCount(text, null);
  switch (read.kind) {
    case "ambiguous":
      return { kind: "question", message: read.message, readings: read.readings };
    case "refused":
      return { kind: "unread", message: read.message };
    case "count":
    case "empty":
      return { kind: "kept", by: null };
  }
}

function numberIn(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

/** @returns the place of a row that something on the page is in */
export function placeOf(target: EventTarget | null): Place | null {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-part]") : null;
  const region = place?.closest<HTMLElement>("[data-region]")?.dataset["region"];
  return place && region !== undefined ? { region, part: place.dataset["part"] as Part } : null;
}

export function isCell(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset["column"] !== undefined;
}
