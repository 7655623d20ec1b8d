import type { Db } from "@/lib/db/client";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { readTables } from "../rules/read-tables";
import type { Book } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";
import { readDirectory } from "./known";

export type OpenTables = { book: Book; tables: ReadTable[]; nameOf: (code: string) => string };

/**
 * Finds the tables of what was read from a file, with their regions as this database knows them.
 * @throws AppError unavailable while there are no regions
 */
export async function openBook(db: Db, book: Book): Promise<OpenTables> {
  const directory = await readDirectory(db);
  const tables = readTables(book, (written) => resolveColumn(written, directory));
  return { book, tables, nameOf: (code) => directory.byCode.get(code)?.name ?? code };
}
