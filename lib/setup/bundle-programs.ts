import path from "node:path";
import { build as bundle, type Plugin } from "esbuild";
import { PROGRAM_FOLDER } from "./built.mjs";

/** What runs apart from pages: npm start, the commands, and what the server has done beside itself. */
const PROGRAMS = [
  "lib/cli/*.ts",
  "lib/imports/commands/reading/read-book-here.ts",
  "lib/imports/commands/reading/mark-file-here.ts",
  "lib/typesetting/typeset-here.ts",
];

/**
 * Each program becomes a file of JavaScript, with its packages left where they are: loading TypeScript one file at a time
 * takes longer than most of them work.
 */
export async function bundlePrograms(): Promise<void> {
  await bundle({
    entryPoints: PROGRAMS,
    outdir: PROGRAM_FOLDER,
    // All in one folder, so that one address leads from each to what is not bundled.
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    plugins: [notBundled],
    sourcemap: true,
    sourcesContent: false,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "silent",
  });
}

const notBundled: Plugin = {
  name: "not-bundled",
  setup(build) {
    // Our own .mjs are loaded before any program, which takes them from there: a lock known twice would be none.
    build.onResolve({ filter: /^(@\/|\.).*\.mjs$/ }, ({ path: asked, resolveDir }) => {
      const file = asked.startsWith("@/") ? path.resolve(asked.slice(2)) : path.resolve(resolveDir, asked);
      return { path: path.relative(PROGRAM_FOLDER, file), external: true };
    });
    // Next has no list of what it exports, without which Node asks for a file by its whole name.
    build.onResolve({ filter: /^next\/[a-z]+$/ }, ({ path: asked }) => ({ path: `${asked}.js`, external: true }));
  },
};
