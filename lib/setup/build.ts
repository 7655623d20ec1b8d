import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { workLock } from "./bootstrap.mjs";
import { BUILD_MARK, BUILD_SOURCES, isBuilt } from "./built.mjs";
import { bundlePrograms } from "./bundle-programs";
import { compressFiles } from "./compressed-files";
import { fingerprintOf, hasMark, leaveMark, removeMark } from "./fingerprint.mjs";
import { waitForLock } from "./lock.mjs";
import { leanSourceMaps } from "./lean-source-maps";
import { runNode } from "./run-node";
import { PlainFailure } from "./progress.mjs";

const CLIENT = path.join("lib", "db", "generated");
const CLIENT_MARK = path.join(CLIENT, ".made-from");

const CLIENT_SOURCES = ["prisma/models", "prisma.config.ts", "node_modules/prisma/package.json"];

/**
 * Generates the Prisma client when the schema has changed. `generate` needs no engine but insists on finding one, so
 * it is shown an executable that exists.
 * @returns whether anything was done
 */
export async function ensureClient(): Promise<boolean> {
  return makeOnce(CLIENT_MARK, CLIENT_SOURCES, async () => {
    const { code, output } = await runNode(["node_modules/prisma/build/index.js", "generate"], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    });
    if (code !== 0) throw new PlainFailure(`Klien basis data tidak dapat dibuat:\n\n${lastLines(output)}`);
  });
}

/**
 * Builds the application when its sources have changed.
 * @returns whether anything was done
 */
export async function ensureBuild(): Promise<boolean> {
  if (isBuilt()) return false;
  return makeOnce(BUILD_MARK, BUILD_SOURCES, async () => {
    const { code, output } = await runNode(["node_modules/next/dist/bin/next", "build"], {
      DATABASE_URL: undefined,
      NODE_ENV: "production",
    });
    if (code !== 0) throw new PlainFailure(`Aplikasi tidak dapat dibangun:\n\n${lastLines(output)}`);
    await leanSourceMaps(path.join(".next", "server"));
    await compressFiles(path.join(".next", "static"));
    await bundlePrograms();
  });
}

async function makeOnce(mark: string, sources: string[], make: () => Promise<void>): Promise<boolean> {
  if (hasMark(mark, fingerprintOf(sources))) return false;
  const lock = await waitForLock(workLock, () => undefined);
  try {
    const fingerprint = fingerprintOf(sources);
    if (hasMark(mark, fingerprint)) return false;
    removeMark(mark);
    await make();
    if (!existsSync(path.dirname(mark))) mkdirSync(path.dirname(mark), { recursive: true });
    leaveMark(mark, fingerprint);
    return true;
  } finally {
    lock.release();
  }
}

function lastLines(output: string): string {
  return output.trim().split("\n").slice(-25).join("\n");
}
