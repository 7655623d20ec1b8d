import { crc32 } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { FileRefused, reject, type MessageCode } from "../../messages";
import { READING_LIMITS } from "../../schema/sheet";

/** The parts of a workbook by name, in lower case as the format compares them. */
export type Archive = {
  names: string[];
  has: (name: string) => boolean;
  read: (name: string) => AsyncIterable<Buffer>;
  /** The bytes of a part as they are packed, and what the archive says about it. */
  packed: (name: string) => Promise<{ entry: Entry; data: Buffer }>;
};

/** Text this much smaller when packed is no table; checked above a size at which it could hurt. */
const MOST_TIMES_SMALLER = 200;
const ALWAYS_FINE = 8 * 1024 * 1024;

/**
 * Lists the parts of a zip and unpacks none of them.
 * @throws FileRefused I.021 locked, I.023 cut or damaged, I.026 larger than it says or than may be, I.037 a part twice;
 * while a part is read I.023 as well
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await orDamaged(() => fromBufferPromise(bytes));
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  await orDamaged(async () => {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entry.isEncrypted()) refuse("I.021");
      if (entries.has(name)) throw new FileRefused(reject("I.037", null, null, { what: `bagian ${entry.fileName}` }));
      entries.set(name, entry);
      unpacked += entry.uncompressedSize;
      if (entries.size > READING_LIMITS.parts || unpacked > READING_LIMITS.unpacked || isBomb(entry)) refuse("I.026");
    }
  });
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => readPart(zip, entries.get(name.toLowerCase())),
    packed: async (name) => {
      const entry = entries.get(name.toLowerCase()) ?? refuse("I.023");
      const { fileDataStart } = await orDamaged(() => zip.readLocalFileHeaderPromise(entry, { minimal: true }));
      return { entry, data: bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize) };
    },
  };
}

async function* readPart(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) return refuse("I.023");
  const stream = await orDamaged(() => zip.openReadStreamPromise(entry));
  let checksum = 0;
  try {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
    for (;;) {
      const next = await orDamaged(() => chunks.next());
      if (next.done === true) break;
      checksum = crc32(next.value, checksum);
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
  if (checksum !== entry.crc32) refuse("I.023");
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > ALWAYS_FINE && uncompressedSize > MOST_TIMES_SMALLER * compressedSize;
}

/** Whatever the archive's own reader complains of is damage. */
async function orDamaged<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    return refuse("I.023");
  }
}

function refuse(code: Extract<MessageCode, "I.021" | "I.023" | "I.026">): never {
  throw new FileRefused(reject(code, null, null));
}
