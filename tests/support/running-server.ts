import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { readRun } from "@/lib/setup/run-file";
import { childEnv } from "@/lib/env";

/** `npm start` as a child: what it said so far, how it ended, and how to end it. */
export type RunningServer = {
  pid: number;
  output: () => string;
  /** The exit code, or the signal's name. */
  ended: Promise<number | NodeJS.Signals | null>;
  /** @returns where it answers, once it does */
  ready: () => Promise<string>;
  kill: (signal: NodeJS.Signals) => void;
};

const START_PATIENCE_MS = 300_000;

/** Starts the real thing on a data folder; the port is a free one unless `PORT` is in `env`. */
export function startServer(dataFolder: string, env: Record<string, string | undefined> = {}): RunningServer {
  const clean = {
    DATABASE_URL: undefined,
    MIGRATE_DATABASE_URL: undefined,
    NODE_ENV: undefined,
    NODE_OPTIONS: undefined,
    VITEST: undefined,
    TZ: undefined,
    // Whoever tries the queue switches it on: asking it all the time would have dozens of servers wait for each other.
    JOBS: "off",
  };
  const child = spawn(process.execPath, ["lib/cli/start.mjs"], {
    env: childEnv({ ...clean, HOST: "127.0.0.1", PORT: "0", JANGKAU_DATA: dataFolder, ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  let over = false;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("close", (code, signal) => {
      over = true;
      resolve(code ?? signal);
    });
  });
  const ready = async () => {
    const deadline = performance.now() + START_PATIENCE_MS;
    while (!over && performance.now() < deadline) {
      const run = readRun(dataFolder);
      if (run?.pid === child.pid && run !== undefined) return `http://127.0.0.1:${run.port}`;
      // On a database of one's own there is no run file.
      const said = /Jangkau siap di (http:\S+)/.exec(output);
      if (said) return said[1]!;
      await sleep(50);
    }
    throw new Error(`The server did not start:\n${output}`);
  };
  return { pid: child.pid!, output: () => output, ended, ready, kill: (signal) => void child.kill(signal) };
}
