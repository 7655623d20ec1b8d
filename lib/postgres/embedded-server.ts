import { spawn, type ChildProcess } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { childEnv } from "@/lib/env";
import { openCluster, type Cluster } from "./cluster";
import { freePort } from "./free-port";
import { clearOrphan, stopServer } from "./orphan";
import { runningAs } from "./server-user";
import { PlainFailure } from "@/lib/setup/progress.mjs";

export type EmbeddedServer = {
  /** Of the database "jangkau". */
  url: string;
  pid: number;
  /** Settles when the server ends, asked or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

const START_PATIENCE_MS = 60_000;
const DATABASE = "jangkau";

export type ServerOptions = {
  /** Further server settings, such as `{ fsync: "off" }` for tests. */
  settings?: Record<string, string>;
  /** Ends with our process group; otherwise it leads a session of its own and only `stop` ends it. */
  endsWithUs?: boolean;
};

/**
 * Starts the embedded PostgreSQL on a free port of the loopback address; the caller holds the data folder's lock.
 * @throws PlainFailure with the last lines of the server's log
 */
export async function startEmbeddedServer(dataFolder: string, options: ServerOptions = {}): Promise<EmbeddedServer> {
  const cluster = await openCluster(dataFolder);
  await clearOrphan(cluster.folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const began = await logLength(cluster.log);
    const child = await spawnServer(cluster, port, options);
    const urlOf = (database: string) => `postgresql://jangkau:${cluster.password}@127.0.0.1:${port}/${database}`;
    try {
      if (await isReady(child, urlOf("postgres"))) {
        await createDatabase(urlOf("postgres"));
        return runningServer(child, urlOf(DATABASE));
      }
    } catch (error) {
      if (child.pid !== undefined) await stopServer(child.pid);
      throw error;
    }
    const said = (await readFile(cluster.log, "utf8").catch(() => "")).slice(began);
    // Somebody took the port in between, or processes of a killed server are still leaving.
    if (attempt < 20 && /could not bind|Address already in use|still in use/.test(said)) await sleep(250);
    else throw new PlainFailure(failureMessage(cluster, said));
  }
}

async function spawnServer(
  cluster: Cluster,
  port: number,
  { settings, endsWithUs = false }: ServerOptions,
): Promise<ChildProcess> {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { command, options, identity } = runningAs(cluster.runAs, cluster.program.postgres, [
    "-D",
    cluster.folder,
    ...flags,
  ]);
  const log = await open(cluster.log, "a", 0o600);
  // A session of its own: Ctrl-C in the terminal must reach us alone, so that requests end before their database does.
  const child = spawn(command, options, {
    ...identity,
    detached: !endsWithUs,
    cwd: "/",
    env: childEnv({ LC_ALL: "C" }),
    stdio: ["ignore", log.fd, log.fd],
  });
  child.on("error", () => undefined);
  await log.close();
  return child;
}

/** Whether it answers; false when it ended before. */
async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = performance.now() + START_PATIENCE_MS;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (await answers(url)) return true;
    // Recovery after a crash may take long; then say so rather than wait for ever.
    if (performance.now() > deadline) {
      await stopServer(child.pid);
      return false;
    }
    await sleep(25);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01")
      throw new PlainFailure(
        "Kata sandi basis data di folder data tidak cocok dengan datanya. Kembalikan berkas postgres-password dari cadangan.",
      );
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function runningServer(child: ChildProcess, url: string): EmbeddedServer {
  const pid = child.pid!;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  return { url, pid, ended, stop: () => stopServer(pid) };
}

function failureMessage(cluster: Cluster, said: string): string {
  const lastLines = said.trim().split("\n").slice(-10).join("\n");
  return `PostgreSQL bawaan tidak dapat dijalankan:\n\n${lastLines || "(tidak ada keterangan)"}\n\nCatatan lengkap: ${cluster.log}\nData ada di ${cluster.folder} dan tidak diubah.`;
}

async function logLength(file: string): Promise<number> {
  return (await readFile(file, "utf8").catch(() => "")).length;
}
