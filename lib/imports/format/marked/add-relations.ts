import type { Archive } from "../workbook/open-archive";
import { relationsOf, resolvePart, splitPath } from "../workbook/read-parts";
import { readXml } from "../workbook/read-xml";
import type { Draft } from "./draft";
import { opened, rewriteXml, withAttribute } from "./rewrite-xml";

export type SheetRelation = { id: string; type: string; part: string };
/** A relation that a part is to have. `type` is the last word of its name. */
export type NewRelation = { id: string; type: string; part: string };
/** What a part is, by its own name or by its extension. */
export type PartType = { part: string; type: string };

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

/** The name space of relations. */
export function relationSpace(isStrict: boolean): string {
  return isStrict ? STRICT_RELATIONS : RELATIONS;
}

/** @returns what a part of the workbook refers to inside of it, each by the last word of its type */
export async function readOwnRelations(archive: Archive, part: string): Promise<SheetRelation[]> {
  const relations: SheetRelation[] = [];
  const own = relationsOf(part);
  if (!archive.has(own)) return relations;
  const [folder] = splitPath(part);
  await readXml(archive.read(own), own, {
    open: (name, { Id = "", Type = "", Target = "", TargetMode = "" }) => {
      if (name !== "Relationship") return;
      const isInside = TargetMode !== "External";
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        part: isInside ? resolvePart(folder, Target) : "",
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

/** @returns a name for a relation that a part does not use yet */
export function freeId(relations: readonly SheetRelation[], wish: string): string {
  const used = new Set(relations.map(({ id }) => id));
  let id = wish;
  for (let number = 2; used.has(id); number += 1) id = `${wish}${number}`;
  return id;
}

export async function addRelations(
  archive: Archive,
  draft: Draft,
  part: string,
  added: readonly NewRelation[],
  isStrict: boolean,
): Promise<void> {
  const name = relationsOf(part);
  const lines = (prefix: string) =>
    added
      .map(({ id, type, part: target }) => {
        const space = relationSpace(isStrict);
        return `<${prefix}Relationship Id="${id}" Type="${space}/${type}" Target="/${target}"/>`;
      })
      .join("");
  if (archive.has(name)) return draft.put(name, atTheEnd(archive.read(name), lines));
  const made = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${lines("")}</Relationships>`;
  return draft.put(name, [Buffer.from(made)]);
}

/** Says what the new parts are. Relations have their type by their extension, which a workbook of one part may lack. */
export async function addPartTypes(archive: Archive, draft: Draft, added: readonly PartType[]): Promise<void> {
  if (!archive.has(CONTENT_TYPES)) return;
  const known = new Set<string>();
  await readXml(archive.read(CONTENT_TYPES), CONTENT_TYPES, {
    open: (name, { Extension = "" }) => name === "Default" && known.add(Extension.toLowerCase()),
    text: () => undefined,
    close: () => undefined,
  });
  const lines = (prefix: string) => {
    const own = added.map(({ part, type }) => `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`);
    const relations = "application/vnd.openxmlformats-package.relationships+xml";
    if (!known.has("rels")) own.unshift(`<${prefix}Default Extension="rels" ContentType="${relations}"/>`);
    return own.join("");
  };
  await draft.put(CONTENT_TYPES, atTheEnd(archive.read(CONTENT_TYPES), lines));
}

/** Writes something before the end of a part. */
function atTheEnd(bytes: AsyncIterable<Buffer>, lines: (prefix: string) => string) {
  return rewriteXml(bytes, ({ depth, kind, raw, prefix, name }) => {
    if (depth !== 0 || kind === "open") return null;
    return { text: kind === "close" ? lines(prefix) + raw : `${opened(raw)}${lines(prefix)}</${prefix}${name}>` };
  });
}

/** @returns the sheet's reference to its shapes, in whatever words the sheet has for relations */
export function legacyDrawingXml(prefix: string, id: string, isStrict: boolean): string {
  return withAttribute(`<${prefix}legacyDrawing xmlns:r="${relationSpace(isStrict)}"/>`, "r:id", id);
}
