import { build } from "esbuild";
import { PROGRAM_FOLDER, PROGRAMS } from "./built";

/** Each of our programs becomes one file of JavaScript, which loads its packages by itself. */
export async function bundlePrograms(): Promise<void> {
  await build({
    entryPoints: PROGRAMS,
    outdir: PROGRAM_FOLDER,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "silent",
  });
}
