import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { readEnv } from "@/lib/env";
import { waitForLock } from "@/lib/setup/lock.mjs";
import { startServer } from "./running-server";
import { temporaryFolder } from "./temporary-folder";

export type Seed = "demo" | "reference";

/** What a server is told that starts on a copy: the seed stands there already, and with it how the demo treats second factors. */
export const AS_SEEDED: Record<Seed, Record<string, string>> = {
  demo: { JANGKAU_SEED: "none", SECOND_FACTOR: "optional" },
  reference: { JANGKAU_SEED: "none" },
};

const run = promisify(execFile);

/** Where what was seeded once stands: the folder of the whole `npm test`, or one of these tests alone. */
export function openSeeded(): ReturnType<typeof temporaryFolder> {
  const { TEST_SEEDED } = readEnv();
  if (TEST_SEEDED === undefined) return temporaryFolder();
  return Promise.resolve({ folder: TEST_SEEDED, remove: () => Promise.resolve() });
}

/**
 * A data folder of a server that has been seeded and ended, in a folder of its own. The first test file of a run that
 * asks has it made, all take a copy: seeding takes far longer than copying.
 * @param seeded the folder of the run that holds what was made (`provide("seeded")`)
 */
export async function seededFolder(
  seeded: string,
  seed: Seed,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const made = path.join(seeded, seed);
  const lock = await waitForLock(`${made}.kunci`, () => undefined);
  try {
    if (!existsSync(`${made}.selesai`)) await make(made, seed);
  } finally {
    lock.release();
  }
  const { folder, remove } = await temporaryFolder();
  // Not fs.cp: the files of PostgreSQL belong to another user where the tests run as root.
  await run("cp", ["-a", `${made}/.`, folder]);
  // Nothing here has to survive a power cut; what is acknowledged still survives a server that is killed.
  await appendFile(path.join(folder, "postgres", "postgresql.conf"), "\nfsync = off\nfull_page_writes = off\n");
  return { folder, remove };
}

async function make(folder: string, seed: Seed): Promise<void> {
  // PostgreSQL runs as another user when the tests run as root, and must be able to walk through.
  await mkdir(folder, { mode: 0o711, recursive: true });
  const server = startServer(folder, { JANGKAU_SEED: seed });
  await server.ready();
  server.kill("SIGTERM");
  const code = await server.ended;
  if (code !== 0) throw new Error(`The server ended with ${code}:\n${server.output()}`);
  await writeFile(`${folder}.selesai`, "");
}
