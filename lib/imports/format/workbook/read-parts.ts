import { FileRefused, reject } from "../../messages";
import { READING_LIMITS } from "../../schema/sheet";
import type { Archive } from "./open-archive";
import { readXml } from "./read-xml";

/** Where the sheets of a workbook lie, and what they share. */
export type BookParts = {
  /** The workbook itself. */
  part: string;
  sheets: { name: string; part: string }[];
  sharedStrings: string | null;
  styles: string | null;
  /** Days are counted from 1904 and not from 1900. */
  from1904: boolean;
};

type Relation = { type: string; part: string };

/**
 * Finds the parts of a workbook by what refers to them.
 * @throws FileRefused I.020 macros, I.022 another kind of workbook, I.024 links to other files, I.033 no workbook,
 * I.037 a sheet's name twice, I.038 too many sheets
 */
export async function findParts(archive: Archive): Promise<BookParts> {
  refuseByParts(archive);
  const root = await readRelations(archive, "_rels/.rels", "");
  const bookPart = [...root.values()].find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  if (!archive.has(bookPart)) throw refusal("I.033");
  const [folder] = splitPath(bookPart);
  const relations = await readRelations(archive, relationsOf(bookPart), folder);
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
  const { listed, from1904 } = await readBook(archive, bookPart);

  const sheets = listed.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    if (relation?.type === "chartsheet") return [];
    if (relation?.type !== "worksheet" || !archive.has(relation.part)) throw refusal("I.023");
    return [{ name, part: relation.part }];
  });
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size < sheets.length) throw new FileRefused(reject("I.037", null, null, { what: "nama lembar" }));
  if (sheets.length === 0) throw refusal("I.033");
  if (sheets.length > READING_LIMITS.sheets)
    throw new FileRefused(reject("I.038", null, null, { limit: READING_LIMITS.sheets }));
  return { part: bookPart, sheets, sharedStrings: partOf("sharedStrings"), styles: partOf("styles"), from1904 };
}

function refuseByParts({ names, has }: Archive): void {
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (some(/(^|\/)vbaproject|(^|\/)(macrosheets|dialogsheets|activex)\//)) throw refusal("I.020");
  if (some(/(^|\/)externallinks\//)) throw refusal("I.024");
  if (has("xl/workbook.bin") || has("content.xml")) throw refusal("I.022");
}

async function readBook(archive: Archive, part: string) {
  const listed: { name: string; id: string }[] = [];
  let from1904 = false;
  await readXml(archive.read(part), part, {
    open: (name, attributes) => {
      if (name === "externalReference") throw refusal("I.024");
      if (name === "sheet") listed.push({ name: attributes.name ?? "", id: attributes.id ?? "" });
      if (name === "workbookPr") from1904 = /^(1|true|on)$/.test(attributes.date1904 ?? "");
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { listed, from1904 };
}

async function readRelations(archive: Archive, part: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!archive.has(part)) return relations;
  await readXml(archive.read(part), part, {
    open: (name, { Id = "", Type = "", Target = "", TargetMode = "" }) => {
      if (name !== "Relationship") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      if (/macro|vba/i.test(type)) throw refusal("I.020");
      if (type === "externalLink" || (TargetMode === "External" && type !== "hyperlink")) throw refusal("I.024");
      relations.set(Id, { type, part: resolvePart(folder, Target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

/** @returns the part that says what a part refers to */
export function relationsOf(part: string): string {
  const [folder, file] = splitPath(part);
  return `${folder}_rels/${file}.rels`;
}

/** A target is written from the archive's root with a slash, otherwise from the folder of the part it belongs to. */
export function resolvePart(folder: string, target: string): string {
  const steps = (target.startsWith("/") ? target.slice(1) : folder + target).split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

export function splitPath(path: string): [folder: string, file: string] {
  const end = path.lastIndexOf("/") + 1;
  return [path.slice(0, end), path.slice(end)];
}

function refusal(code: "I.020" | "I.022" | "I.023" | "I.024" | "I.033"): FileRefused {
  return new FileRefused(reject(code, null, null));
}
