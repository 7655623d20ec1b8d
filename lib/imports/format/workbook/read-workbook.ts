import type { Book, Sheet } from "../../schema/sheet";
import type { CellBudget } from "../cell-budget";
import { openArchive } from "./open-archive";
import { findParts } from "./read-parts";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";

/**
 * Reads an .xlsx: its cells and what is merged, nothing that runs and nothing that lies elsewhere.
 * @throws FileRefused I.020 to I.038
 */
export async function readWorkbook(bytes: Buffer, budget: CellBudget): Promise<Book> {
  const archive = await openArchive(bytes);
  const parts = await findParts(archive);
  const { sharedStrings, styles, from1904 } = parts;
  const strings = sharedStrings === null ? [] : await readSharedStrings(archive.read(sharedStrings), sharedStrings);
  const looks = styles === null ? [] : await readStyles(archive.read(styles), styles);
  const sheets: Sheet[] = [];
  for (const { name, part } of parts.sheets) {
    sheets.push(await readSheet({ bytes: archive.read(part), part, name }, { strings, looks, from1904 }, budget));
  }
  return { layout: "workbook", sheets };
}
