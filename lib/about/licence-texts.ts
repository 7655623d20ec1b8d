import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Package } from "./package-lock";

/** One text, and everything that brings it: many packages bring the same words. */
export type LicenceText = { text: string; broughtBy: string[] };

/** `isInstalled` is false for packages of other systems, which npm leaves out here. */
export type Brought = { of: Package; isInstalled: boolean; texts: { place: string; text: string }[] };

const BEARS_LICENCE = /^(?:licen[cs]es?|copying|copyright|notice|ofl|third-?party-?(?:licen[cs]es?|notices?))\b/i;
const IS_CODE = /\.(?:[cm]?[jt]sx?|json|map|css|py)$/i;
/** What packages write under such a heading where they have no file for it. */
const IN_README = /^(#+)\s*(?:licen[cs]es?|licensing)\b[^\n]*\n([\s\S]*?)(?=^#{1,6}\s|$(?![\s\S]))/im;

/** What one package brings of licences: its files, those of works it has taken into itself, else the part of its README. */
export async function readBrought(of: Package): Promise<Brought> {
  const folder = of.folders.find((one) => existsSync(one));
  if (folder === undefined) return { of, isInstalled: false, texts: [] };
  const files = await licenceFiles(folder);
  if (files.length === 0) return { of, isInstalled: true, texts: await readmeOf(folder) };
  const texts = await Promise.all(
    files.map(async (file) => ({ place: file, text: clean(await readFile(path.join(folder, file), "utf8")) })),
  );
  return { of, isInstalled: true, texts: texts.filter(({ text }) => text !== "") };
}

export function isReadme(place: string): boolean {
  return /^readme(\.\w+)?$/i.test(place);
}

async function licenceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && BEARS_LICENCE.test(entry.name) && !IS_CODE.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .filter((file) => !file.includes("node_modules/"))
    .sort();
}

async function readmeOf(folder: string): Promise<{ place: string; text: string }[]> {
  const name = (await readdir(folder)).find(isReadme);
  const found = name === undefined ? null : IN_README.exec(await readFile(path.join(folder, name), "utf8"));
  const text = clean(found?.[2] ?? "");
  return text === "" ? [] : [{ place: name!, text }];
}

/** @returns each text once, in the order in which it is first brought */
export function sameTexts(brought: readonly Brought[]): LicenceText[] {
  const found = new Map<string, LicenceText>();
  for (const { of, texts } of brought)
    for (const { place, text } of texts) {
      const key = text.replaceAll(/\s+/g, " ");
      const known = found.get(key) ?? { text, broughtBy: [] };
      known.broughtBy.push(`${of.name} ${of.version} (${place})`);
      found.set(key, known);
    }
  return [...found.values()];
}

function clean(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();
}
