import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type SourceFile = { path: string; lines: number; imports: string[]; text: string };

const SKIPPED = new Set(["node_modules", ".next", ".git", ".data", "generated"]);
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s*"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

/** Every file below a folder of the repository, by path from its root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const found = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(found) : [found];
  });
}

/** The hand-written code of the product, with what each file imports as a path from the root where it is ours. */
export function sourceFiles(): SourceFile[] {
  return ["app", "components", "lib", "prisma", "tests"]
    .flatMap(filesBelow)
    .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))
    .map((file) => {
      const text = readFileSync(file, "utf8");
      const imports = [...text.matchAll(IMPORT)].map((match) => resolve(file, (match[1] ?? match[2] ?? match[3])!));
      return { path: file, lines: text.split("\n").length - 1, imports, text };
    });
}

/** @returns what an import means: a path from the root where it is ours, without its ending, else the package */
export function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(from), specifier) : specifier;
}
