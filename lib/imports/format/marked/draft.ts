import type { Archive } from "../workbook/open-archive";
import { packPart, writeArchive, type PackedPart } from "./write-archive";

/** A workbook that is being written anew: parts that nobody changes are copied as they are packed. */
export type Draft = {
  /** Whether the workbook has a part, or has got one. */
  has: (name: string) => boolean;
  put: (name: string, content: AsyncIterable<Buffer> | Iterable<Buffer>) => Promise<void>;
  bytes: () => Promise<Buffer>;
};

export function draftOf(archive: Archive): Draft {
  const changed = new Map<string, PackedPart>();
  return {
    has: (name) => archive.has(name) || changed.has(name.toLowerCase()),
    put: async (name, content) => {
      const before = archive.has(name) ? await packedPart(archive, name) : null;
      changed.set(name.toLowerCase(), await packPart(name, content, before));
    },
    bytes: async () => {
      const kept = await Promise.all(
        archive.names.map(async (name) => changed.get(name) ?? (await packedPart(archive, name))),
      );
      const added = [...changed].filter(([name]) => !archive.has(name)).map(([, part]) => part);
      return writeArchive([...kept, ...added]);
    },
  };
}

async function packedPart(archive: Archive, name: string): Promise<PackedPart> {
  const { entry, data } = await archive.packed(name);
  return {
    name: entry.fileNameRaw,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    crc: entry.crc32,
    size: entry.uncompressedSize,
    attributes: entry.externalFileAttributes,
    data,
  };
}
