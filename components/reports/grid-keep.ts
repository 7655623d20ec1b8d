import { savedOf, type Cell } from "./grid-cells";

/** The text of a cell, and the revision it was typed over. */
type Draft = { text: string; base: number };

/**
 * What has been typed and not yet saved, in this browser's own storage. The storage may be full or forbidden: then the
 * server's copy is the only one.
 */
export function createKeep(prefix: string) {
  const nameOf = (cell: Cell) => `${prefix} ${cell.name}`;
  const attempt = <T>(run: () => T): T | null => {
    try {
      return run();
    } catch {
      return null;
    }
  };
  return {
    /** With the revision it was typed over, so that a later visit does not write over somebody else's. */
    remember: (cell: Cell) =>
      attempt(() => {
        const draft: Draft = { text: cell.value, base: Number(savedOf(cell).revision.value) };
        localStorage.setItem(nameOf(cell), JSON.stringify(draft));
      }),
    recall: (cell: Cell) => attempt(() => JSON.parse(localStorage.getItem(nameOf(cell)) ?? "null") as Draft | null),
    forget: (cell: Cell, text: string) =>
      attempt(() => {
        const draft = JSON.parse(localStorage.getItem(nameOf(cell)) ?? "null") as Draft | null;
        if (draft?.text === text) localStorage.removeItem(nameOf(cell));
      }),
  };
}
