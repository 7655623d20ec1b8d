import type { Db } from "@/lib/db/client";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { readDirectory } from "../queries";
import { asOwnTable, findOwnFile, type OwnFile } from "../rules/find-own-file";
import { readTables } from "../rules/read-tables";
import type { Book } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";
import { OWN_FILE } from "./compare-own-file";
import { readApart } from "./reading/read-apart";

/** `own` where the file is one that this product wrote: it is compared and not recorded. */
export type OpenTables = { book: Book; tables: ReadTable[]; own: OwnFile | null; nameOf: (code: string) => string };

/**
 * Reads a file apart and finds its tables, with their regions as this database knows them.
 * @param measure a column's title as the user named it
 * @throws FileRefused I.004 to I.039; AppError unavailable while there are no regions
 */
export async function openTables(db: Db, bytes: Buffer, measure: string | undefined): Promise<OpenTables> {
  const directory = await readDirectory(db);
  const book = await readApart(bytes, measure);
  const own = findOwnFile(book);
  const sheets = own ? book.sheets.filter(({ name }) => name === own.sheet) : book.sheets;
  const read = readTables({ ...book, sheets }, (written) => resolveColumn(written, directory));
  const tables = own ? read.map((table) => asOwnTable(table, own, OWN_FILE)) : read;
  return { book, tables, own, nameOf: (code) => directory.byCode.get(code)?.name ?? code };
}
