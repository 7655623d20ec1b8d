import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A hash over the names and contents of files and folders, so that what was made from them is made again only when
 * they change. Tests and generated files are left out; a missing place counts as empty.
 */
export function fingerprintOf(places: string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of places.flatMap(filesIn).sort()) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether the mark left by `leaveMark` says the same. */
export function hasMark(file: string, fingerprint: string): boolean {
  try {
    return readFileSync(file, "utf8") === fingerprint;
  } catch {
    return false;
  }
}

export function leaveMark(file: string, fingerprint: string): void {
  writeFileSync(file, fingerprint);
}

export function removeMark(file: string): void {
  rmSync(file, { force: true });
}

function filesIn(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place)
    .map((name) => path.join(place, name))
    .filter((inner) => inner !== path.join("lib", "db", "generated") && !/\.test\.tsx?$/.test(inner))
    .flatMap(filesIn);
}
