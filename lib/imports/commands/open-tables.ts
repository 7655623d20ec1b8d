import type { Db } from "@/lib/db/client";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { readDirectory } from "../queries";
import { readTables } from "../rules/read-tables";
import type { Book } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";
import { readApart } from "./reading/read-apart";

export type OpenTables = { book: Book; tables: ReadTable[]; nameOf: (code: string) => string };

/**
 * Reads a file apart and finds its tables, with their regions as this database knows them.
 * @param measure a column's title as the user named it
 * @throws FileRefused I.004 to I.039; AppError unavailable while there are no regions
 */
export async function openTables(db: Db, bytes: Buffer, measure: string | undefined): Promise<OpenTables> {
  const directory = await readDirectory(db);
  const book = await readApart(bytes, measure);
  const tables = readTables(book, (written) => resolveColumn(written, directory));
  return { book, tables, nameOf: (code) => directory.byCode.get(code)?.name ?? code };
}
