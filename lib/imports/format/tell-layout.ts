import { PARTICIPANT_COLUMNS, WORKER_COLUMNS } from "../schema";
import { isBinaryBook } from "./read-book";

/** The product's own column titles. */
const OWN_TITLES = new Set<string>([...WORKER_COLUMNS, ...PARTICIPANT_COLUMNS]);

/**
 * Tells a tidy CSV, whose first line has the product's own titles (the code, or two of them), from any other table file.
 * @param head the first bytes of the file
 */
export function isTidy(head: Uint8Array): boolean {
  if (isBinaryBook(head)) return false;
  const [first = ""] = new TextDecoder().decode(head).split(/[\r\n]/, 1);
  const titles = first.split(/[,;\t|]/).map((title) => title.replaceAll('"', "").trim().toLowerCase());
  // A table of coverage that this product wrote has codes, too, and many columns beside them.
  if (titles.includes("indicator") && titles.includes("participants")) return false;
  const own = titles.filter((title) => OWN_TITLES.has(title));
  return own.includes("region_code") || own.length > 1;
}
