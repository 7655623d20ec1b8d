import type { PastePreview } from "../rules/paste/preview";

/** @returns how many cells a block would fill and change, as the heading of its preview */
export function previewTitle({ cells }: PastePreview): string {
  const count = (change: PastePreview["cells"][number]["change"]) =>
    cells.filter((cell) => cell.change === change).length;
  const [fresh, changed, same] = [count("new"), count("changed"), count("same")];
  const parts = [
    fresh === 0 ? null : `${fresh} sel baru`,
    changed === 0 ? null : `${changed} sel berubah`,
    same === 0 ? null : `${same} sel sama`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "Tidak ada yang dapat dimasukkan dari blok ini" : `Tempel blok: ${parts.join(", ")}`;
}

/** @returns what the sign for thousands rests on, empty where nothing had to be decided */
export function signWords({ sign, because, asked }: PastePreview): string {
  return sign === null || asked ? "" : because;
}
