import { execFile } from "node:child_process";
import { access, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { startServer } from "./running-server";
import { temporaryFolder } from "./temporary-folder";

export type Seed = "demo" | "reference";

const PATIENCE_MS = 300_000;
const run = promisify(execFile);

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
  const done = path.join(seeded, `${seed}-selesai`);
  // Only one can make the folder; the others wait for it.
  const isFirst = await mkdir(made, { mode: 0o711 }).then(
    () => true,
    () => false,
  );
  if (isFirst) await make(made, seed, done);
  else await waitFor(done);
  const { folder, remove } = await temporaryFolder();
  // Not fs.cp: the files of PostgreSQL belong to another user where the tests run as root.
  await run("cp", ["-a", `${made}/.`, folder]);
  return { folder, remove };
}

async function make(folder: string, seed: Seed, done: string): Promise<void> {
  const server = startServer(folder, { JANGKAU_SEED: seed });
  await server.ready();
  server.kill("SIGTERM");
  const code = await server.ended;
  if (code !== 0) throw new Error(`The server ended with ${code}:\n${server.output()}`);
  await writeFile(done, "");
}

async function waitFor(file: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (performance.now() > deadline) throw new Error(`${file} was not made in time`);
    await sleep(100);
  }
}
