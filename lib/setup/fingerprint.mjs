// Plain JavaScript: whether what was built is of today is asked before TypeScript can run.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A hash over the names and contents of files and folders, so that what was made from them is made again only when
 * they change. Tests and generated files are left out; a missing place counts as empty.
 * @param {readonly string[]} places
 * @returns {string}
 */
export function fingerprintOf(places) {
  const hash = createHash("sha256").update(process.version);
  for (const file of places.flatMap(filesIn).sort()) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * Whether the mark left by `leaveMark` says the same.
 * @param {string} file
 * @param {string} fingerprint
 */
export function hasMark(file, fingerprint) {
  try {
    return readFileSync(file, "utf8") === fingerprint;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @param {string} fingerprint
 */
export function leaveMark(file, fingerprint) {
  writeFileSync(file, fingerprint);
}

/** @param {string} file */
export function removeMark(file) {
  rmSync(file, { force: true });
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place)
    .map((name) => path.join(place, name))
    .filter((inner) => inner !== path.join("lib", "db", "generated") && !/\.test\.tsx?$/.test(inner))
    .flatMap(filesIn);
}
