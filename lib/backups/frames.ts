import { createHash, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { refused } from "./messages";
import { FORMAT, jsonIn, preludeSchema, type Prelude } from "./schema";
import { checksumSeal, encryptingSeal, keyOf, type Seal } from "./seal";

// MAGIC, length and text of the prelude, its SHA-256; then frames: 1 for the last one or 0, length, sealed gzip.

const MAGIC = Buffer.from("JANGKAU CADANGAN\n");
const PRELUDE_MOST = 4096;
/** As much is compressed and held at once. */
export const FRAME_BYTES = 1024 * 1024;
/** More than that is no frame of ours: a damaged length must not have memory set aside for it. */
const FRAME_MOST = 2 * FRAME_BYTES;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** @param passphrase null for a file that everybody can read @returns the bytes in their order, made as `bodies` come */
export async function* writeFrames(
  bodies: AsyncIterable<{ body: Buffer; isLast: boolean }>,
  passphrase: string | null,
): AsyncGenerator<Buffer, void, void> {
  const salt = randomBytes(16).toString("hex");
  const made = passphrase === null ? null : keyOf(passphrase, salt);
  const id = randomBytes(16).toString("hex");
  const prelude: Prelude = { format: FORMAT, id, key: made && { salt, check: made.check } };
  const text = Buffer.from(JSON.stringify(prelude));
  const bound = boundOf(text);
  yield Buffer.concat([MAGIC, lengthOf(text), text, bound]);
  const seal = made === null ? checksumSeal(bound) : encryptingSeal(made.key, prelude, bound);
  let number = 0;
  for await (const { body, isLast } of bodies) {
    number += 1;
    const sealed = seal.close(await compress(body), number, isLast);
    yield Buffer.concat([Buffer.of(isLast ? 1 : 0), lengthOf(sealed), sealed]);
  }
}

/**
 * @param file what the file is called in a refusal
 * @returns the bodies in their order; each is known to be as it was written, all of them only once it has ended
 * @throws BackupRefused C.101 to C.109
 */
export async function* readFrames(
  source: AsyncIterable<Buffer>,
  file: string,
  passphrase: string | null,
): AsyncGenerator<Buffer, void, void> {
  const bytes = takingFrom(source);
  const { prelude, bound } = await readPrelude(bytes, file);
  const seal = sealOf(prelude, bound, file, passphrase);
  for (let number = 1, isLast = false; !isLast; number += 1) {
    const head = await bytes.take(5);
    if (head.length < 5) throw refused("C.108", { file, frame: number });
    isLast = head[0] === 1;
    const length = head.readUInt32BE(1);
    if (length > FRAME_MOST || (!isLast && head[0] !== 0)) throw refused("C.107", { file, frame: number });
    const sealed = await bytes.take(length);
    if (sealed.length < length) throw refused("C.108", { file, frame: number });
    const body = seal.open(sealed, number, isLast);
    if (body === null) throw refused("C.107", { file, frame: number });
    yield await expand(body, { maxOutputLength: FRAME_MOST }).catch(() => {
      throw refused("C.107", { file, frame: number });
    });
  }
  if ((await bytes.take(1)).length > 0) throw refused("C.109", { file });
}

async function readPrelude(bytes: Taking, file: string): Promise<{ prelude: Prelude; bound: Buffer }> {
  const magic = await bytes.take(MAGIC.length);
  if (!magic.equals(MAGIC)) throw refused("C.101", { file });
  const length = await bytes.take(4);
  const most = length.length < 4 ? PRELUDE_MOST + 1 : length.readUInt32BE();
  const text = most > PRELUDE_MOST ? null : await bytes.take(most);
  const bound = await bytes.take(32);
  if (text === null || text.length < most || !bound.equals(boundOf(text))) throw refused("C.102", { file });
  const said = jsonIn(text.toString());
  // Whatever else a newer one says, its number stands where ours does.
  const { data: format = 0 } = z
    .object({ format: z.int() })
    .transform((one) => one.format)
    .safeParse(said);
  if (format > FORMAT) throw refused("C.103", { file, format });
  const prelude = preludeSchema.safeParse(said);
  if (!prelude.success) throw refused("C.102", { file });
  return { prelude: prelude.data, bound };
}

function sealOf(prelude: Prelude, bound: Buffer, file: string, passphrase: string | null): Seal {
  if (prelude.key === null) {
    // Otherwise somebody could put a file of his own in the place of an encrypted one.
    if (passphrase !== null) throw refused("C.106", { file });
    return checksumSeal(bound);
  }
  if (passphrase === null) throw refused("C.104", { file });
  const { key, check } = keyOf(passphrase, prelude.key.salt);
  if (check !== prelude.key.check) throw refused("C.105", { file });
  return encryptingSeal(key, prelude, bound);
}

function boundOf(prelude: Buffer): Buffer {
  return createHash("sha256").update(MAGIC).update(prelude).digest();
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}

type Taking = { take: (length: number) => Promise<Buffer> };

/** @returns what hands over as many bytes as are asked for, fewer only at the end */
function takingFrom(source: AsyncIterable<Buffer>): Taking {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let size = 0;
  return {
    take: async (length) => {
      while (size < length) {
        const next = await chunks.next();
        if (next.done) break;
        held.push(next.value);
        size += next.value.length;
      }
      const all = held.length === 1 ? held[0]! : Buffer.concat(held);
      held = [all.subarray(length)];
      size = held[0]!.length;
      return all.subarray(0, length);
    },
  };
}
