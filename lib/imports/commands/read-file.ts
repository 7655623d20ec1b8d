import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { FileRefused, quote, reject } from "../messages";
import { LIMITS } from "../schema/limits";
import { READING_LIMITS } from "../schema/sheet";

/** A file being read once: how it begins, its bytes as they come, and the hash of what has been read so far. */
export type OpenFile = { name: string; head: Uint8Array; bytes: AsyncIterable<Uint8Array>; sha256: () => string };

/** Enough for the titles of any table. */
const HEAD_BYTES = 64 * 1024;

/**
 * Opens a file for one reading.
 * @throws FileRefused I.001 to I.005, here or while reading
 */
export async function openFile(file: string): Promise<OpenFile> {
  const shown = { file: quote(path.basename(file)) };
  // Before opening: opening a pipe would wait for a writer.
  const found = await stat(file).catch((error: unknown) => refuseBy(error, shown));
  if (!found.isFile()) throw new FileRefused(reject("I.002", null, null, shown));
  if (found.size === 0) throw new FileRefused(reject("I.005", null, null));
  refuseAbove(found.size);

  const hash = createHash("sha256");
  async function* read(): AsyncGenerator<Uint8Array> {
    let size = 0;
    try {
      for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
        // The file may still be growing.
        refuseAbove((size += chunk.length));
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      refuseBy(error, shown);
    }
  }
  const head = await readHead(file).catch((error: unknown) => refuseBy(error, shown));
  return {
    name: path.basename(file).replace(/\p{C}/gu, "_"),
    head,
    bytes: read(),
    sha256: () => hash.copy().digest("hex"),
  };
}

async function readHead(file: string): Promise<Uint8Array> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

/** @returns all of a file that is small enough to be read at once @throws FileRefused I.004, I.001 to I.003 */
export async function readWhole({ bytes }: OpenFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    refuseAbove((size += chunk.length), READING_LIMITS.bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseAbove(bytes: number, limit: number = LIMITS.bytes): void {
  if (bytes > limit) throw new FileRefused(reject("I.004", null, null, { limit: `${limit / 1024 ** 2} MiB` }));
}

const READING_FAULTS: Record<string, "I.001" | "I.003"> = {
  ENOENT: "I.001",
  ENOTDIR: "I.001",
  ENAMETOOLONG: "I.001",
  EACCES: "I.003",
  EPERM: "I.003",
  EIO: "I.003",
  ELOOP: "I.003",
};

function refuseBy(error: unknown, shown: { file: string }): never {
  const code = READING_FAULTS[(error as NodeJS.ErrnoException).code ?? ""];
  if (code) throw new FileRefused(reject(code, null, null, shown));
  throw error;
}
