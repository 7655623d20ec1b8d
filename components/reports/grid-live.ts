import { SEGMENTS } from "@/lib/core/vocabulary";
import { changeText, rowFigures } from "@/lib/reports/rules/row-figures";
import { readTypedCount } from "@/lib/reports/rules/read-typed-count";
import { knownThousands } from "./known-thousands";
import { cellsOf, isCell, placeOf, type Cell } from "./grid-cells";

/** Keeps sum, coverage, gap and change of a row in step with what is typed. @returns does it for every row */
export function enhanceLive(form: HTMLFormElement, person: string, signal: AbortSignal): () => void {
  const showAll = () => {
    for (const region of new Set(cellsOf(form).map((cell) => placeOf(cell).region))) showRow(form, person, region);
  };
  form.addEventListener(
    "input",
    ({ target }) => {
      if (isCell(target)) showRow(form, person, placeOf(target).region);
    },
    { signal },
  );
  form.addEventListener("jangkau:pasted", showAll, { signal });
  return showAll;
}

function showRow(form: HTMLFormElement, person: string, region: string): void {
  const row = document.getElementById(`baris-${region}`);
  if (!row) return;
  const cells = cellsOf(form).filter((cell) => placeOf(cell).region === region);
  const values = SEGMENTS.map((segment) => {
    const cell = cells.find((one) => placeOf(one).column === segment);
    const value = cell ? valueOf(cell, person) : null;
    const change = cell?.closest("td")?.querySelector("[data-change]");
    if (change) change.textContent = changeText(value, numberOf(cell?.dataset["before"]));
    return value;
  });
  const figures = rowFigures(values, {
    workers: numberOf(row.dataset["workers"]),
    lastMonth: numberOf(row.dataset["lastMonth"]),
    target: numberOf(row.dataset["target"]),
  });
  const show = (name: string, text: string) => {
    const place = row.querySelector(`[data-${name}]`);
    if (place) place.textContent = text;
  };
  show("sum", figures.sum);
  show("details", figures.details.join("\n"));
}

/** A saved text is known to be a count; what is being typed is read as the server will read it. */
function valueOf(cell: Cell, person: string): number | null {
  const isSaved = cell.closest("td")?.dataset["state"] !== "question" && cell.getAttribute("aria-invalid") !== "true";
  const sign = isSaved && cell.value === cell.defaultValue ? "." : knownThousands(person);
  const read = readTypedCount(cell.value, sign);
  return read.kind === "count" ? read.people : null;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}
