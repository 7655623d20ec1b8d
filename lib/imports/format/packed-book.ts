import { gunzipSync, gzipSync } from "node:zlib";
import { readingAnswerSchema } from "../schema/reading";
import type { Book } from "../schema/sheet";

/** What was read from a file, as the database keeps it. */
export function packBook(book: Book): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify(book)));
}

/** The same back again; it is trusted no more than what the reading process answers. */
export function unpackBook(packed: Uint8Array): Book {
  const answer = readingAnswerSchema.parse({ book: JSON.parse(gunzipSync(packed).toString("utf8")) as unknown });
  if (!("book" in answer)) throw new Error("a batch keeps a book");
  return answer.book;
}
