import { openArchive } from "@/lib/imports/format/workbook/open-archive";
import { readXml } from "@/lib/imports/format/workbook/read-xml";

/** A part of a workbook: its bytes as they are packed, and its text. */
export type WorkbookPart = { packed: Buffer; text: string };

/** @returns the parts by their name in lower case, each unpacked and its checksum compared */
export async function workbookParts(bytes: Buffer): Promise<Map<string, WorkbookPart>> {
  const archive = await openArchive(bytes);
  const parts = new Map<string, WorkbookPart>();
  for (const name of archive.names) {
    const pieces: Buffer[] = [];
    for await (const piece of archive.read(name)) pieces.push(piece);
    const { data } = await archive.packed(name);
    parts.set(name, { packed: data, text: Buffer.concat(pieces).toString("utf8") });
  }
  return parts;
}

/** @returns names of parts that are XML by their name and cannot be read as such */
export async function brokenParts(bytes: Buffer): Promise<string[]> {
  const archive = await openArchive(bytes);
  const broken: string[] = [];
  const nothing = () => undefined;
  for (const name of archive.names.filter((one) => /\.(xml|rels|vml)$/.test(one))) {
    try {
      await readXml(archive.read(name), name, { open: nothing, text: nothing, close: nothing });
    } catch {
      broken.push(name);
    }
  }
  return broken;
}
