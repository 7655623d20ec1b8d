import { gridOf, isCell, positionOf, type Cell } from "./grid-cells";

type Typed = { cell: Cell; before: string };

/**
 * Enter and the arrows up and down go along a column, past its end to the next one; Tab is the browser's own. Ctrl+Z
 * takes back what was typed or pasted last, cell by cell, also after the cursor has moved on.
 */
export function enhanceKeys(form: HTMLFormElement, signal: AbortSignal): void {
  const done: Typed[] = [];
  let entered: Typed | null = null;
  const note = () => {
    // What the server only wrote in another way was not typed.
    if (entered && digitsOf(entered.cell.value) !== digitsOf(entered.before)) done.push(entered);
    entered = null;
  };
  form.addEventListener(
    "focusin",
    ({ target }) => {
      note();
      if (!isCell(target)) return;
      entered = { cell: target, before: target.value };
      target.select();
    },
    { signal },
  );
  form.addEventListener(
    "jangkau:pasted",
    (event) => {
      done.push(...(event as CustomEvent<Typed[]>).detail);
      // The cell that was pasted into is among them, and not typed besides.
      if (entered) entered = { cell: entered.cell, before: entered.cell.value };
    },
    { signal },
  );
  form.addEventListener(
    "keydown",
    (event) => {
      if (!isCell(event.target) || event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey) {
        note();
        const last = done.pop();
        if (!last) return;
        event.preventDefault();
        last.cell.value = last.before;
        last.cell.focus();
        entered = { cell: last.cell, before: last.before };
        last.cell.dispatchEvent(new Event("input", { bubbles: true }));
        return;
      }
      const down = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey);
      const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
      if ((!down && !up) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      neighbour(form, event.target, down ? 1 : -1)?.focus();
    },
    { signal },
  );
}

function digitsOf(text: string): string {
  return text.replace(/[.,\s]/g, "");
}

/** The next cell down or up; past the end of a column the first or last one of the column beside it. */
function neighbour(form: HTMLFormElement, cell: Cell, step: 1 | -1): Cell | null {
  const grid = gridOf(form);
  const columns = grid[0]?.length ?? 0;
  const { row, column } = positionOf(grid, cell);
  const place = column * grid.length + row + step;
  if (place < 0 || place >= grid.length * columns) return null;
  return grid[place % grid.length]?.[Math.floor(place / grid.length)] ?? null;
}
