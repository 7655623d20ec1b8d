import { createDeflateRaw, crc32 } from "node:zlib";

/** A part of a zip, packed; what the reader's archive says about it, or what a new part needs. */
export type PackedPart = {
  name: Buffer;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  size: number;
  attributes: number;
  data: Buffer;
};

const DEFLATED = 8;
const BLOCK = 64 * 1024;
const NEEDS = 20;
/** Of the flags only that of names in UTF-8: sizes now stand before the data, and how hard it was packed is no matter. */
const KEPT_FLAGS = 0x800;
/** The first day that the format knows; pure code asks no clock. */
const FIRST_DAY = 0x21;

/** @returns a zip of the parts in their order; what is packed stays as it is */
export function writeArchive(parts: readonly PackedPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const shared = sharedFields(part);
    shared.copy(local, 4);
    pieces.push(local, part.name, part.data);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(NEEDS, 4);
    shared.copy(central, 6);
    central.writeUInt32LE(part.attributes, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, part.name);
    offset += local.length + part.name.length + part.data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** Packs a part anew. @param before the part that it stands for, null for one that is added under `name` */
export async function packPart(
  name: string,
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
  before: PackedPart | null,
): Promise<PackedPart> {
  const deflate = createDeflateRaw({ level: 6 });
  const packed: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => packed.push(chunk));
  const done = new Promise((resolve, refuse) => deflate.on("end", resolve).on("error", refuse));
  let crc = 0;
  let size = 0;
  for await (const chunk of inBlocks(content)) {
    crc = crc32(chunk, crc);
    size += chunk.length;
    if (!deflate.write(chunk)) await new Promise((resolve) => deflate.once("drain", resolve));
  }
  deflate.end();
  await done;
  const data = Buffer.concat(packed);
  const told = before ?? { name: Buffer.from(name), flags: 0, time: 0, date: FIRST_DAY, attributes: 0 };
  return { ...told, method: DEFLATED, crc, size, data };
}

/** Puts small pieces together, since each piece that is packed costs a turn. */
async function* inBlocks(content: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of content) {
    waiting.push(piece);
    if ((length += piece.length) < BLOCK) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  yield Buffer.concat(waiting);
}

/** The fields that both headers of a part have, from the version that is needed to the length of the extra field. */
function sharedFields({ name, flags, method, time, date, crc, size, data }: PackedPart): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(NEEDS, 0);
  fields.writeUInt16LE(flags & KEPT_FLAGS, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(time, 6);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
