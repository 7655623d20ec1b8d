import path from "node:path";
import { fingerprintOf, hasMark } from "./fingerprint";

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

/** Programs that run apart from the server, a process each time; built, as loading their TypeScript takes longer than their work. */
export const PROGRAMS = {
  "read-book": "lib/imports/commands/reading/read-book-here.ts",
  "mark-file": "lib/imports/commands/reading/mark-file-here.ts",
} as const;
export type Program = keyof typeof PROGRAMS;

export const PROGRAM_FOLDER = path.join(".next", "programs");

let isCurrent: boolean | undefined;

/** @returns what Node is told to run one: what was built from the sources of today, else the sources themselves */
export function optionsFor(program: Program): string[] {
  isCurrent ??= hasMark(BUILD_MARK, fingerprintOf(BUILD_SOURCES));
  if (isCurrent) return [path.resolve(PROGRAM_FOLDER, `${program}.mjs`)];
  return ["--import", "tsx", path.resolve(PROGRAMS[program])];
}
