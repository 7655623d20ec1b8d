import type { Marks } from "../../schema/mark";
import { isBinaryBook } from "../read-book";
import { markDelimited } from "./mark-delimited";
import { markWorkbook } from "./mark-workbook";

/**
 * Writes what was found into a copy of the file, as `markApart` describes it.
 * @throws FileRefused as the reader does, for a file that it would not read
 */
export async function markFile(bytes: Buffer, marks: Marks): Promise<Buffer> {
  return isBinaryBook(bytes) ? markWorkbook(bytes, marks) : markDelimited(bytes, marks);
}
