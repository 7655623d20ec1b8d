import { createReadStream } from "node:fs";
import { systemCode } from "@/lib/setup/system-code.mjs";
import { refused } from "./messages";
import { readPieces } from "./pieces";
import type { End, Header, Piece } from "./schema";

/** A file that has been read from its first byte to its last. */
export type Checked = { header: Header; end: End; bytes: number };

/**
 * Reads the whole file and writes nothing.
 * @throws BackupRefused C.101 to C.111
 */
export async function checkBackup(file: string, passphrase: string | null): Promise<Checked> {
  const found: { header?: Header; end?: End } = {};
  let bytes = 0;
  for await (const piece of piecesOf(file, passphrase, (size) => (bytes += size))) {
    if (piece.kind === "header") found.header = piece.header;
    if (piece.kind === "end") found.end = piece.end;
  }
  // A file without either has been refused.
  return { header: found.header!, end: found.end!, bytes };
}

/** @throws BackupRefused as soon as something is wrong; what came before has not been the whole file */
export async function* piecesOf(
  file: string,
  passphrase: string | null,
  tell: (bytes: number) => void = () => undefined,
): AsyncGenerator<Piece, void, void> {
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  async function* chunks(): AsyncGenerator<Buffer, void, void> {
    try {
      for await (const chunk of source) {
        tell((chunk as Buffer).length);
        yield chunk as Buffer;
      }
    } catch (error) {
      throw refused("C.111", { file, reason: systemCode(error) ?? String(error) });
    }
  }
  try {
    yield* readPieces(chunks(), file, passphrase);
  } finally {
    source.destroy();
  }
}
