import path from "node:path";
import PgBoss from "pg-boss";
import { now } from "@/lib/core/clock";
import { openPool } from "@/lib/db/pool";
import { runNode } from "@/lib/setup/run-node";
import { readEnv } from "@/lib/env";
import { BACKUP_FILE, QUEUE_SCHEMA, QUEUES, TIME_ZONE, type Queue } from "./queues";
import { tellOthers } from "./tell-others";

/** What a process that does a queue's work is given besides: how it finds the database. */
type Environment = Record<string, string | undefined>;

/** Nothing here is urgent, and every copy asks. */
const LOOK_EVERY_SECONDS = 20;
const STOP_PATIENCE_MS = 10_000;
const COMPLAIN_EVERY_MS = 60_000;

// The server and what Next has built are loaded apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauQueue?: { boss: PgBoss; workers: Map<string, string> } };

/**
 * Has this copy take its share of the work that is done once for all. Each piece runs as a command in a process of its own, so that
 * requests do not wait for it; a copy that ends in the middle leaves it to be tried again.
 * @returns what ends it
 */
export async function startJobs(url: string, env: Environment): Promise<() => Promise<void>> {
  const pool = openPool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 });
  const executeSql = (text: string, values: unknown[]) => pool.query<object>(text, values);
  const boss = new PgBoss({ db: { executeSql }, schema: QUEUE_SCHEMA, migrate: false });
  const complain = sometimes(COMPLAIN_EVERY_MS, (error: Error) => {
    console.error(`Antrean pekerjaan: ${error.message}`);
  });
  boss.on("error", complain);
  await boss.start();
  const workers = new Map<string, string>();
  const { BACKUP_FOLDER } = readEnv();
  for (const queue of QUEUES) {
    const command = commandOf(queue, BACKUP_FOLDER);
    if (command === null) {
      await boss.unschedule(queue.name);
      continue;
    }
    await boss.schedule(queue.name, queue.cron, {}, { tz: TIME_ZONE });
    const worker = await boss.work(queue.name, { pollingIntervalSeconds: LOOK_EVERY_SECONDS }, () =>
      doWork(command(), queue.done, env),
    );
    workers.set(queue.name, worker);
  }
  shared.__jangkauQueue = { boss, workers };
  const stopTelling = await tellOthers(boss, complain);
  return async () => {
    await stopTelling();
    shared.__jangkauQueue = undefined;
    await boss.stop({ graceful: true, wait: true, timeout: STOP_PATIENCE_MS });
    await pool.end();
  };
}

/** Puts a queue's work in now; null where this copy does not do it, or it waits already. */
export async function sendNow(name: Queue["name"]): Promise<string | null> {
  const queue = shared.__jangkauQueue;
  const worker = queue?.workers.get(name);
  if (queue === undefined || worker === undefined) return null;
  const id = await queue.boss.send(name, {});
  if (id !== null) queue.boss.notifyWorker(worker);
  return id;
}

/** @returns what makes the command of a piece of work; null where it has no place to write to */
function commandOf({ command }: Queue, folder: string | undefined): (() => string[]) | null {
  if (!command.includes(BACKUP_FILE)) return () => [...command];
  if (folder === undefined) return null;
  const fileNow = () => path.join(folder, `jangkau-${now().toISOString().slice(0, 19).replaceAll(":", "")}Z.jangkau`);
  return () => command.map((word) => (word === BACKUP_FILE ? fileNow() : word));
}

const MOST_CHARACTERS = 2000;

/** @throws Error with the last that the command said, for the queue to keep and to try again */
async function doWork(command: readonly string[], done: Queue["done"], env: Environment): Promise<{ said: string }> {
  const { code, output } = await runNode(["lib/cli/run.mjs", ...command], env);
  const said = output.trim().slice(-MOST_CHARACTERS);
  if (!done.includes(code)) throw new Error(said === "" ? `berakhir dengan ${code}` : said);
  return { said };
}

/** The first of each stretch of time is told; a database that is away would be complained of every second. */
function sometimes<Arguments extends unknown[]>(everyMs: number, tell: (...told: Arguments) => void) {
  let last = -Infinity;
  return (...told: Arguments) => {
    if (performance.now() - last < everyMs) return;
    last = performance.now();
    tell(...told);
  };
}
