// Plain JavaScript: it is asked before TypeScript can run.
import { existsSync } from "node:fs";
import path from "node:path";
import { fingerprintOf, hasMark } from "./fingerprint.mjs";

export const BUILD_MARK = path.join(".next", "made-from");

export const BUILD_SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "instrumentation.ts",
  "proxy.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Where `npm run build` and `npm start` put the programs of `bundlePrograms`. */
export const PROGRAM_FOLDER = path.join(".next", "programs");

/** @type {boolean | undefined} */
let isCurrent;

/** Whether what stands there was built from the sources as this process found them; all are read for it, once. */
export function isBuilt() {
  return (isCurrent ??= hasMark(BUILD_MARK, fingerprintOf(BUILD_SOURCES)));
}

/**
 * @param {string} source the TypeScript of a program, from the repository's folder
 * @returns the file that was built from the sources of today; undefined where there is none, and the source has to do
 */
export function builtFrom(source) {
  const built = path.resolve(PROGRAM_FOLDER, `${path.basename(source, ".ts")}.mjs`);
  return source.startsWith("lib/") && existsSync(built) && isBuilt() ? built : undefined;
}

/**
 * @param {string} source the TypeScript of a program, from the repository's folder
 * @returns {string[]} what Node is told to run it
 */
export function optionsFor(source) {
  const built = builtFrom(source);
  return built === undefined ? ["--import", "tsx", path.resolve(source)] : [built];
}
