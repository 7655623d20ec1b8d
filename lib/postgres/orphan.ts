import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLineOf, isAlive } from "@/lib/setup/processes.mjs";
import { PlainFailure } from "@/lib/setup/progress.mjs";

const PATIENCE_MS = 30_000;

/**
 * After a `kill -9` of ours PostgreSQL may live on, or leave a postmaster.pid whose number now belongs to another
 * program, which PostgreSQL would take for itself. Call it only while holding the lock of the data folder.
 * @returns the pid of the server that was stopped, undefined when there was none
 */
export async function clearOrphan(clusterFolder: string): Promise<number | undefined> {
  const pidFile = path.join(clusterFolder, "postmaster.pid");
  const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (isAlive(pid) && isServerOf(pid, clusterFolder)) {
    await stopServer(pid);
    return pid;
  }
  // A dead server's file is left to PostgreSQL, which also looks at its shared memory, unless the number is in use.
  if (isTaken(pid)) await rm(pidFile, { force: true });
  return undefined;
}

/** Stops a server at once but cleanly ("fast" shutdown); by force when it does not listen. */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    signalTo(pid, signal);
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
  throw new PlainFailure(`PostgreSQL (proses ${pid}) tidak mau berhenti. Hentikan sendiri: kill -9 ${pid}`);
}

function isServerOf(pid: number, clusterFolder: string): boolean {
  const line = commandLineOf(pid);
  return line.includes("postgres") && line.includes(`-D ${clusterFolder} `);
}

/** In use for PostgreSQL's eyes: a zombie too, because `kill(pid, 0)` finds it. */
function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EPERM") {
      throw new PlainFailure(
        `PostgreSQL (proses ${pid}) milik pengguna lain. Hentikan sebagai pengguna itu, lalu jalankan lagi.`,
      );
    }
  }
}
