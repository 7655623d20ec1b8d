import type { Db } from "@/lib/db/client";
import { openBook, type OpenTables } from "../queries/open-book";
import { readApart } from "./reading/read-apart";

/**
 * Reads a file apart and finds its tables.
 * @param measure a column's title as the user named it
 * @throws FileRefused I.004 to I.039; AppError unavailable while there are no regions
 */
export async function openTables(db: Db, bytes: Buffer, measure: string | undefined): Promise<OpenTables> {
  return openBook(db, await readApart(bytes, measure));
}
