import { ENTRY_FIELDS } from "@/lib/reports/format/entry-fields";
import type { CellVerdict } from "@/lib/reports/rules/judge-change";
import { placeOf, savedOf, type Cell } from "./grid-cells";

/** Shows below a cell what became of it. @param sent the text that was judged; newer typing stays */
export function showVerdict(cell: Cell, verdict: CellVerdict, sent: string): void {
  const place = cell.closest("td");
  if (!place) return;
  place.dataset["state"] = verdict.kind;
  const isInvalid = verdict.kind === "question" || verdict.kind === "unread";
  cell.toggleAttribute("aria-invalid", isInvalid);
  if (isInvalid) cell.setAttribute("aria-invalid", "true");
  switch (verdict.kind) {
    case "saved":
      store(cell, verdict, sent);
      say(place, verdict.rounded ? "dibulatkan: bukan hitungan persis" : "");
      return;
    case "question":
      store(cell, verdict, sent);
      ask(cell, place, verdict);
      return;
    case "unread":
      store(cell, verdict, sent);
      say(place, verdict.message);
      return;
    case "conflict":
      say(
        place,
        `Anda: ${verdict.yours || "kosong"}. ${verdict.theirs.by || "Orang lain"} sudah menyimpan: ${verdict.theirs.text || "kosong"}. Ketik lagi untuk menggantinya. `,
      );
      place.querySelector("[data-verdict]")?.append(
        takeTheirs(() => {
          cell.value = verdict.theirs.text;
          cell.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      );
      // The next save is meant to replace what is shown now.
      savedOf(cell).revision.value = String(verdict.theirs.revision);
      savedOf(cell).shown.value = verdict.theirs.text;
      return;
    case "locked":
      say(place, `${verdict.refusal.code} ${verdict.refusal.problem} ${verdict.refusal.remedy}`);
  }
}

/** The way out of a conflict for whoever finds the other one right. */
export function takeTheirs(take: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button text-sm";
  button.textContent = "Pakai yang tersimpan";
  button.addEventListener("click", take);
  return button;
}

/** What was said about a cell no longer holds once somebody types. */
export function clearVerdict(cell: Cell): void {
  const place = cell.closest("td");
  if (!place) return;
  delete place.dataset["state"];
  cell.removeAttribute("aria-invalid");
  say(place, "");
}

function store(cell: Cell, { text, revision }: { text: string; revision: number }, sent: string): void {
  const { shown, revision: field } = savedOf(cell);
  field.value = String(revision);
  cell.defaultValue = text;
  // Under the cursor nothing is written in another way: the next digit would land in the wrong place.
  const isBeingTyped = cell === document.activeElement && cell.value === sent;
  shown.value = isBeingTyped ? sent : text;
  if (isBeingTyped) cell.dataset["written"] = text;
  else if (cell.value === sent) cell.value = text;
}

/** A cell that the cursor leaves is written as everybody writes it. */
export function writeOut(cell: Cell): void {
  const { written } = cell.dataset;
  delete cell.dataset["written"];
  const { shown } = savedOf(cell);
  if (written === undefined || cell.value !== shown.value) return;
  cell.value = written;
  shown.value = written;
}

function say(place: HTMLElement, text: string): void {
  const target = place.querySelector<HTMLElement>("[data-verdict]");
  if (!target) return;
  target.textContent = text;
  target.classList.toggle("text-below", text !== "");
}

function ask(cell: Cell, place: HTMLElement, verdict: Extract<CellVerdict, { kind: "question" }>): void {
  say(place, `${verdict.message} `);
  const { region, column } = placeOf(cell);
  const select = document.createElement("select");
  select.name = ENTRY_FIELDS.thousands(region, column);
  select.className = "control text-sm";
  select.setAttribute("aria-label", `Bacaan ${cell.getAttribute("aria-label") ?? ""}`);
  select.append(new Option("pilih bacaan", ""), ...verdict.readings.map((one) => new Option(one.text, one.thousands)));
  place.querySelector("[data-verdict]")?.append(select);
}
