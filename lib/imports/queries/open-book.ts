import type { Db } from "@/lib/db/client";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { asOwnTable, findOwnFile, type OwnFile } from "../rules/find-own-file";
import { readTables } from "../rules/read-tables";
import type { RegionIndex } from "../rules/resolve-region";
import type { Book } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";
import { OWN_FILE } from "./compare-own-file";
import { readDirectory } from "./known";

/** `own` where the file is one that this product wrote: it is compared and not recorded. */
export type OpenTables = {
  book: Book;
  tables: ReadTable[];
  own: OwnFile | null;
  nameOf: (code: string) => string;
  regions: RegionIndex;
};

/**
 * Finds the tables of what was read from a file, with their regions as this database knows them.
 * @throws AppError unavailable while there are no regions
 */
export async function openBook(db: Db, book: Book): Promise<OpenTables> {
  const { directory, regions } = await readDirectory(db);
  const own = findOwnFile(book);
  const sheets = own ? book.sheets.filter(({ name }) => name === own.sheet) : book.sheets;
  const read = readTables({ ...book, sheets }, (written) => resolveColumn(written, directory));
  const tables = own ? read.map((table) => asOwnTable(table, own, OWN_FILE)) : read;
  return { book, tables, own, nameOf: (code) => directory.byCode.get(code)?.name ?? code, regions };
}
