import { createHash } from "node:crypto";
import type { FileSource } from "./schema";

/** One file under one title is one source, so the same file imported again finds itself. @returns 30 characters */
export function fileSourceId(source: Pick<FileSource, "title" | "fileSha256">): string {
  const titleHash = createHash("sha256").update(source.title).digest("hex");
  return `file-${source.fileSha256.slice(0, 16)}-${titleHash.slice(0, 8)}`;
}
