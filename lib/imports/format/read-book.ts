import { FileRefused, reject } from "../messages";
import { READING_LIMITS, type Book } from "../schema/sheet";
import type { Narrow } from "./cell-budget";
import { readDelimited } from "./read-delimited";
import { readWorkbook } from "./workbook/read-workbook";

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
/** What Microsoft's compound files begin with: .xls, and workbooks with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The name of the stream in which a compound file keeps a workbook with a password. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
/** The record that ends an archive; nothing shorter is one. */
const SMALLEST_ZIP = 22;

/** What a file is by its first bytes; its name says nothing. */
export function isBinaryBook(bytes: Uint8Array): boolean {
  const begins = (signature: Buffer) => signature.every((byte, index) => bytes[index] === byte);
  return (begins(ZIP) && bytes.length >= SMALLEST_ZIP) || begins(EMPTY_ZIP) || begins(COMPOUND);
}

/**
 * Reads a table file of any kind into sheets of cells.
 * @param narrow chooses columns where a sheet has more cells than are kept
 * @throws FileRefused I.005, I.007, I.014 to I.017, I.020 to I.039
 */
export async function readBook(bytes: Buffer, narrow: Narrow): Promise<Book> {
  if (bytes.length === 0) throw new FileRefused(reject("I.005", null, null));
  const budget = { left: READING_LIMITS.cells, narrow };
  if (!isBinaryBook(bytes)) return readDelimited(bytes, budget);
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    throw new FileRefused(reject(bytes.includes(ENCRYPTED) ? "I.021" : "I.022", null, null));
  }
  return readWorkbook(bytes, budget);
}
