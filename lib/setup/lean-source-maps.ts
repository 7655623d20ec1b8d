import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** A source map, or one that is made of several. */
type SourceMap = { sourcesContent?: unknown; sections?: { map: SourceMap }[] };

/**
 * Takes the sources out of the source maps of a folder: the server holds every map in memory so that what it logs names
 * file and line, and for that the sources themselves, two thirds of a map, are not needed.
 */
export async function leanSourceMaps(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".map"));
  await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      await writeFile(file, JSON.stringify(withoutSources(JSON.parse(await readFile(file, "utf8")) as SourceMap)));
    }),
  );
}

function withoutSources(map: SourceMap): SourceMap {
  const { sections } = map;
  const lean = { ...map, sourcesContent: undefined };
  return sections
    ? { ...lean, sections: sections.map((section) => ({ ...section, map: withoutSources(section.map) })) }
    : lean;
}
