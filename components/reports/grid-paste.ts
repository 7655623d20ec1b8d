import { gridOf, isCell, positionOf } from "./grid-cells";

/** Spreads a block copied from a spreadsheet over the cells right of and below the one it is pasted into. */
export function enhancePaste(form: HTMLFormElement, signal: AbortSignal): void {
  form.addEventListener(
    "paste",
    (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isCell(event.target) || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
      event.preventDefault();
      const block = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
      const grid = gridOf(form);
      const { row, column } = positionOf(grid, event.target);
      const typed = [];
      let outside = 0;
      for (const [down, line] of block.entries()) {
        for (const [right, value] of line.split("\t").entries()) {
          const cell = grid[row + down]?.[column + right];
          if (!cell) {
            if (value.trim() !== "") outside += 1;
            continue;
          }
          typed.push({ cell, before: cell.value });
          cell.value = value.trim().slice(0, cell.maxLength);
        }
      }
      form.dispatchEvent(new CustomEvent("jangkau:pasted", { detail: typed }));
      // One event for all, so that the block is saved in one go.
      typed[0]?.cell.dispatchEvent(new Event("input", { bubbles: true }));
      const status = document.getElementById("tersimpan");
      if (status && outside > 0) status.textContent = `${outside} nilai di luar tabel tidak ditempel.`;
    },
    { signal },
  );
}
