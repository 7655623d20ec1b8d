import type { Archive } from "../workbook/open-archive";
import { readXml } from "../workbook/read-xml";
import type { SheetRelation } from "./add-relations";

/**
 * @param relations of a sheet
 * @returns the last column, from 1, that a chart or picture of the sheet covers; 0 where there is none
 */
export async function lastDrawnColumn(archive: Archive, relations: readonly SheetRelation[]): Promise<number> {
  let last = 0;
  for (const { part } of relations.filter(({ type, part: target }) => type === "drawing" && archive.has(target))) {
    const path: string[] = [];
    let column = "";
    await readXml(archive.read(part), part, {
      open: (name) => {
        path.push(name);
        column = "";
      },
      text: (text) => (column += text.slice(0, 10)),
      close: () => {
        // Columns count from 0 here; what has no end of its own covers a little more than where it begins.
        if (path.pop() === "col" && /^(to|from)$/.test(path.at(-1) ?? ""))
          last = Math.max(last, Number(column) + 1 || 0);
      },
    });
  }
  return last;
}
