import { Agent } from "node:http";
import { Pool } from "pg";
import { LAST_PERIOD } from "./make-facts";
import { readRun } from "@/lib/setup/run-file";
import type { Shutdown } from "@/lib/setup/shutdown";
import { startServer, type RunningServer } from "../support/running-server";
import { temporaryFolder } from "../support/temporary-folder";
import { fetchOnce, type Fetched } from "./load";

/** Requests under way at once where throughput is measured. */
export const LANES = 16;

/** Real reference data and nothing simulated: the facts are the bench's own. */
const SETTINGS = { JANGKAU_SEED: "reference", APP_URL: undefined, PUBLIC_READ: undefined };

/** How long a start took, milliseconds. */
export type StartTimes = {
  /** From when the server could be reached to the last byte of `/`. */
  firstAnswer: number;
  /** From the command to the same byte, so that work moved before the listening is seen, too. */
  untilFirstAnswer: number;
};

/** A server with a history of its own; address, process and connections are those of its latest start. */
export type Site = {
  years: number;
  folder: string;
  readonly base: string;
  readonly pid: number;
  readonly databaseUrl: string;
  readonly pool: Pool;
  /** Asks for a page over a kept connection. @throws Error for an answer other than 200 */
  get: (path: string, cookie?: string) => Promise<Fetched>;
  restart: () => Promise<StartTimes>;
};

/** Starts a server in a temporary folder, which goes with the server at the end. */
export async function openSite(years: number, shutdown: Shutdown): Promise<Site> {
  const { folder, remove } = await temporaryFolder();
  shutdown.add(remove);
  let now: Running | undefined;
  const stop = async () => {
    const stopped = now;
    now = undefined;
    await stopped?.stop();
  };
  shutdown.add(stop);
  const present = () => {
    if (!now) throw new Error("the server is not running");
    return now;
  };
  const get = (path: string, cookie?: string) =>
    fetchOnce(present().base + path, present().agent, cookie === undefined ? {} : { cookie });
  const restart = async () => {
    await stop();
    const begin = performance.now();
    now = await start(folder, shutdown);
    const ready = performance.now();
    await get("/");
    const end = performance.now();
    return { firstAnswer: end - ready, untilFirstAnswer: end - begin };
  };
  await restart();
  return {
    years,
    folder,
    get,
    restart,
    get base() {
      return present().base;
    },
    get pid() {
      return present().server.pid;
    },
    get databaseUrl() {
      return present().databaseUrl;
    },
    get pool() {
      return present().pool;
    },
  };
}

type Running = {
  server: RunningServer;
  base: string;
  databaseUrl: string;
  pool: Pool;
  agent: Agent;
  stop: () => Promise<void>;
};

async function start(folder: string, shutdown: Shutdown): Promise<Running> {
  const server = startServer(folder, SETTINGS);
  // A signal that comes while it starts must find it; one that has ended takes no harm.
  shutdown.add(async () => {
    server.kill("SIGTERM");
    await server.ended;
  });
  const base = await server.ready();
  const databaseUrl = readRun(folder)!.databaseUrls.app;
  const pool = new Pool({ connectionString: databaseUrl, max: LANES });
  // The server ends its database under whatever is still connected.
  pool.on("error", () => undefined);
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const stop = async () => {
    await pool.end();
    agent.destroy();
    server.kill("SIGTERM");
    await server.ended;
  };
  return { server, base, databaseUrl, pool, agent, stop };
}

/** Makes answers about the whole country stale, as one approved report of the last month does; the facts stay as they are. */
export async function makeStale({ pool }: Site): Promise<void> {
  await pool.query(`UPDATE "DataVersion" SET "value" = "value" + 1 WHERE "scope" = '35'`);
  await pool.query(`UPDATE "MonthVersion" SET "value" = "value" + 1 WHERE "area" = '35' AND "period" = $1`, [
    LAST_PERIOD,
  ]);
}
