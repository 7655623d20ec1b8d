import { ENTRY_FIELDS } from "@/lib/reports/format/entry-fields";

/** A cell of the form that can be filled in. */
export type Cell = HTMLInputElement;

export function cellsOf(form: HTMLFormElement): Cell[] {
  return [...form.querySelectorAll<Cell>("input[data-column]")];
}

export function isCell(target: EventTarget | null): target is Cell {
  return target instanceof HTMLInputElement && target.dataset["column"] !== undefined;
}

export function placeOf(cell: Cell): { region: string; column: string } {
  return { region: cell.dataset["region"]!, column: cell.dataset["column"]! };
}

/** The hidden fields that go with a cell: the text last saved, and its revision. */
export function savedOf(cell: Cell): { shown: HTMLInputElement; revision: HTMLInputElement } {
  const { region, column } = placeOf(cell);
  const field = (name: string) => cell.form!.elements.namedItem(name) as HTMLInputElement;
  return { shown: field(ENTRY_FIELDS.shown(region, column)), revision: field(ENTRY_FIELDS.revision(region, column)) };
}

export function isChanged(cell: Cell): boolean {
  return cell.value.trim() !== savedOf(cell).shown.value.trim();
}

/** The grid as rows of cells; locked regions have none and are left out. */
export function gridOf(form: HTMLFormElement): Cell[][] {
  const rows = new Map<string, Cell[]>();
  for (const cell of cellsOf(form)) {
    const { region } = placeOf(cell);
    const row = rows.get(region);
    if (row) row.push(cell);
    else rows.set(region, [cell]);
  }
  return [...rows.values()];
}

export function positionOf(grid: Cell[][], cell: Cell): { row: number; column: number } {
  const row = grid.findIndex((cells) => cells.includes(cell));
  return { row, column: grid[row]?.indexOf(cell) ?? -1 };
}
