import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fingerprintSchema } from "@/lib/backups/schema";
import { addMonths } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { childEnv, useDatabase as workOn, useInstallation as settleIn } from "@/lib/env";
import { ensureSecret } from "@/lib/setup/secret";
import { readNotes } from "../../soak/acknowledgements";
import { startEditors, type Editors } from "../../soak/editor-job";
import { buildWorld } from "../../soak/soak-world";
import { temporaryFolder } from "../../support/temporary-folder";
import { LAST_PERIOD } from "../make-facts";
import { residentMegabytes } from "../resident";
import type { Measure } from "../report";
import type { Site } from "../servers";

const EDITORS_A_PROCESS = 10;
const AT_WORK = 50;
const LOOKING_MS = 100;

/**
 * A backup of the oldest history while twenty people edit, restored elsewhere to the same fingerprint: time, size and what
 * the command itself holds in memory. PostgreSQL is another process and not in it.
 * @throws Error when a command fails, an editor notices, or the fingerprints differ
 */
export async function measureBackups(sites: readonly Site[]): Promise<Measure[]> {
  const site = sites.at(-1)!;
  const file = path.join(site.folder, "bench.jangkau");
  const { folder, remove } = await temporaryFolder();
  const editors = await putToWork(site);
  try {
    const backup = await run(["backup", "--out", file, "--json"], site.folder);
    await end(editors);
    const { size } = await stat(file);
    const restore = await run(["restore", file, "--json"], folder);
    const print = await run(["fingerprint", "--json"], folder);
    const [before, after] = [backup, print].map(({ said }) => fingerprintSchema.parse(JSON.parse(said)).fingerprint);
    if (before !== after) throw new Error(`the fingerprint of the backup is ${before}, restored ${after}`);
    const value = (name: string, of: number, unit: string): Measure => {
      return { name, years: site.years, value: of, unit, aim: null };
    };
    return [
      value("backup while twenty people edit", backup.seconds, "s"),
      value("backup: size of the file", size / 1e6, "MB"),
      value("backup: memory of the command", backup.megabytes, "MB"),
      value("restore into an empty database", restore.seconds, "s"),
      value("restore: memory of the command", restore.megabytes, "MB"),
      value("fingerprint", print.seconds, "s"),
    ];
  } finally {
    for (const one of editors) one.kill();
    await rm(file, { force: true });
    await remove();
  }
}

async function putToWork(site: Site): Promise<Editors[]> {
  const secret = ensureSecret(site.folder);
  workOn(site.databaseUrl);
  settleIn({ secret });
  const world = await buildWorld(site.databaseUrl, addMonths(LAST_PERIOD, 1));
  await db().$disconnect();
  const job = { world, work: "edit", seconds: 3600, round: 0 } as const;
  const editors = [0, EDITORS_A_PROCESS].map((from) =>
    startEditors(site.folder, secret, { ...job, from, until: from + EDITORS_A_PROCESS }),
  );
  for (const one of editors) one.begin(site.databaseUrl);
  while (editors.some(({ notes }) => readNotes(notes).length < AT_WORK)) await sleep(LOOKING_MS);
  return editors;
}

async function end(editors: readonly Editors[]): Promise<void> {
  for (const one of editors) one.kill();
  await Promise.all(editors.map(({ ended }) => ended));
  const noticed = editors.flatMap(({ notes }) => readNotes(notes)).filter(({ kind }) => kind === "failed");
  if (noticed.length > 0)
    throw new Error(`editors were told of ${noticed.length} failures: ${JSON.stringify(noticed[0])}`);
}

/** A command as it is run by hand. @returns its answer, how long it took, and the most that it held in memory */
async function run(command: string[], folder: string): Promise<{ said: string; seconds: number; megabytes: number }> {
  const begin = performance.now();
  const env = {
    JANGKAU_DATA: folder,
    DATABASE_URL: undefined,
    JANGKAU_SECRET: undefined,
    JANGKAU_BACKUP_KEY: undefined,
  };
  const child = spawn(process.execPath, ["lib/cli/run.mjs", ...command], {
    env: childEnv(env),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  let megabytes = 0;
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  const looking = setInterval(() => {
    void residentMegabytes(child.pid!).then((held) => (megabytes = Math.max(megabytes, held || 0)));
  }, LOOKING_MS);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(looking);
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}:\n${said}`);
  return { said, seconds: (performance.now() - begin) / 1000, megabytes };
}
