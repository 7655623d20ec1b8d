import { Readable, pipeline } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file in an archive; its text is asked for when its turn comes. */
export type ZipEntry = { name: string; text: AsyncIterable<string> | Iterable<string> };

/** Sizes and sums stand behind the bytes of a file, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** The first day that an archive can name: a file says inside when it was made. */
const DAY = 0x21;

type Written = { name: Buffer; crc: number; packed: number; plain: number; at: number };

/** Writes an archive as its files are made; nothing is held but their names and sizes. */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array, void, void> {
  const written: Written[] = [];
  let at = 0;
  for (const { name, text } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, plain: 0, at };
    const head = Buffer.concat([words(0x04034b50, [VERSION, FLAGS, DEFLATE, 0, DAY], [0, 0, 0]), lengths(entry)]);
    yield head;
    yield entry.name;
    for await (const part of deflated(text, entry)) yield part;
    const sizes = words(0x08074b50, [], [entry.crc, entry.packed, entry.plain]);
    yield sizes;
    at += head.length + entry.name.length + entry.packed + sizes.length;
    written.push(entry);
  }
  const directory = Buffer.concat(written.flatMap((entry) => [centralOf(entry), entry.name]));
  yield directory;
  yield words(0x06054b50, [0, 0, written.length, written.length], [directory.length, at], [0]);
}

async function* deflated(text: ZipEntry["text"], entry: Written): AsyncGenerator<Buffer> {
  async function* plain(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.plain += bytes.length;
      yield bytes;
    }
  }
  // What goes wrong comes out of the packed stream; leaving it ends the text as well.
  const packed = pipeline(Readable.from(plain()), createDeflateRaw(), () => undefined);
  for await (const part of packed as AsyncIterable<Buffer>) {
    entry.packed += part.length;
    yield part;
  }
}

function centralOf(entry: Written): Buffer {
  const { crc, packed, plain, at } = entry;
  return Buffer.concat([
    words(0x02014b50, [VERSION, VERSION, FLAGS, DEFLATE, 0, DAY], [crc, packed, plain]),
    lengths(entry),
    words(null, [0, 0, 0], [0, at]),
  ]);
}

/** The length of a name, and that nothing extra follows it. */
function lengths({ name }: Written): Buffer {
  return words(null, [name.length, 0], []);
}

/** A signature, then numbers of two bytes, of four, and of two. */
function words(signature: number | null, short: number[], long: number[], last: number[] = []): Buffer {
  const bytes = Buffer.alloc((signature === null ? 0 : 4) + short.length * 2 + long.length * 4 + last.length * 2);
  let at = signature === null ? 0 : bytes.writeUInt32LE(signature);
  for (const value of short) at = bytes.writeUInt16LE(value, at);
  for (const value of long) at = bytes.writeUInt32LE(value, at);
  for (const value of last) at = bytes.writeUInt16LE(value, at);
  return bytes;
}
