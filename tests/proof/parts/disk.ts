import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { db, openDb } from "@/lib/db/client";
import { useDatabase as pointAtDatabase, useInstallation as pointAtInstallation } from "@/lib/env";
import { onDatabase } from "@/lib/postgres/connection";
import { freePort } from "@/lib/postgres/free-port";
import { readRun } from "@/lib/setup/run-file";
import { runNode } from "@/lib/setup/run-node";
import { buildWorld, type SoakWorld } from "../../soak/soak-world";
import { startServer } from "../../support/running-server";
import { sendSteadily } from "../../support/steady-requests";
import { lostCells, typist } from "../../support/typist";
import { allProgress } from "../copies";
import { line, none, notTried, type Line } from "../lines";
import type { Ground } from "../part";
import { openSmallDisk, type SmallDisk } from "../small-disk";

const MEGABYTES = 500;
const FULL_MS = 20_000;
const SWITCH_MS = 500;
const BACK_MS = 60_000;
const RESTART_MS = 3000;

/** The whole installation on a disk of its own, which fills while people type, and gets room again. */
export async function proveDisk({ folder, say, atEnd }: Ground): Promise<Line[]> {
  const disk = openSmallDisk(path.join(folder, "disk"), MEGABYTES);
  if (typeof disk === "string") return [notTried("a disk that fills loses nothing", disk)];
  atEnd(disk.remove);
  const data = path.join(disk.folder, "data");
  const port = String(await freePort());
  const start = () => startServer(data, { JANGKAU_SEED: "reference", PORT: port });
  let server = start();
  atEnd(() => {
    server.kill("SIGTERM");
  });
  /** What a service manager does. @returns whether there was anything to do */
  const keepUp = async () => {
    const over = await Promise.race([server.ended.then(() => true), sleep(RESTART_MS).then(() => false)]);
    if (over) server = start();
    await server.ready();
    return over;
  };
  try {
    const base = await server.ready();
    const databaseUrl = readRun(data)!.databaseUrls.app;
    pointAtDatabase(databaseUrl);
    pointAtInstallation({ secret: readFileSync(path.join(data, "secret"), "utf8").trim() });
    const world = await buildWorld(databaseUrl);
    await db().$disconnect();
    say("the installation has started on its disk");
    return await fillWhileTyping({ disk, data, base, world, say, keepUp, output: () => server.output() });
  } finally {
    server.kill("SIGTERM");
    await server.ended;
    disk.remove();
  }
}

type Filling = {
  disk: SmallDisk;
  data: string;
  base: string;
  world: SoakWorld;
  say: Ground["say"];
  keepUp: () => Promise<boolean>;
  output: () => string;
};

async function fillWhileTyping({ disk, data, base, world, say, keepUp, output }: Filling): Promise<Line[]> {
  const typists = world.regions.map((region, index) =>
    typist(base, { cookie: world.editors[index]!, period: world.edited, region }),
  );
  const refusals: string[] = [];
  const requests = typists.map(({ request }) => ({
    what: request.what,
    send: async (signal: AbortSignal) => {
      const said = await request.send(signal).catch((error: unknown) => `no answer: ${String(error)}`);
      if (said !== null) refusals.push(said);
      return null;
    },
  }));
  const stop = sendSteadily(requests, { clients: 6 });
  await allProgress(typists);
  disk.fill();
  say("the disk is full");
  const backup = await backUpInto(disk, data);
  await waitFull(data);
  const before = typists.map((one) => one.acknowledged());
  disk.makeRoom();
  say("it has room again");
  const began = performance.now();
  const startedAnew = await keepUp();
  const isBack = await healthy(base);
  const tookMs = performance.now() - began;
  await allProgress(typists);
  await stop();
  const { app } = readRun(data)!.databaseUrls;
  const own = openDb(app);
  const { checked, broken } = await verifyChain(own, commandLineActor("proof"));
  await own.$disconnect();
  const traces = /\n\s+at .*\n\s+at /.exec(output())?.[0];
  return [
    none(
      "a full disk: whoever cannot be served is told so in words",
      refusals.filter((said) => !isInWords(said)),
      `${refusals.length} refusals`,
    ),
    backup,
    line(
      "a disk with room again is used, by the same process or one that a service manager starts",
      isBack && tookMs < BACK_MS,
      `answers after ${(tookMs / 1000).toFixed(1)} s${startedAnew ? ", started anew" : ""}`,
    ),
    none(
      "a full disk loses no acknowledged cell",
      await lostCells(app, typists),
      `${before.join(" ")} acknowledged until then`,
    ),
    line("a full disk: the audit chain holds", broken === null, `${checked} events`),
    line("a full disk: the log has no trace in it", traces === undefined, traces ?? "looked through"),
  ];
}

async function backUpInto(disk: SmallDisk, data: string): Promise<Line> {
  const file = path.join(disk.folder, "cadangan.jangkau");
  const { code, output } = await runNode(["lib/cli/run.mjs", "backup", "--out", file], {
    ...{ DATABASE_URL: undefined, MIGRATE_DATABASE_URL: undefined, JANGKAU_DATA: data },
  });
  const isThere = [file, `${file}.draf`].some(existsSync);
  return line(
    "a full disk: a backup that does not fit says so and leaves no file",
    code === 1 && !isThere && !/\n\s+at /.test(output),
    `ended with ${code}: ${output.trim().split("\n").at(-1)}`,
  );
}

/** As long as the server's database lives, another segment of its log is asked for: what a busy day would take an hour for. */
async function waitFull(data: string): Promise<void> {
  const owner = readRun(data)?.databaseUrls.owner;
  const end = performance.now() + FULL_MS;
  while (performance.now() < end) {
    if (owner !== undefined)
      await onDatabase(owner, (client) => client.query("SELECT pg_switch_wal()")).catch(() => undefined);
    await sleep(SWITCH_MS);
  }
}

/** An answer with a number of the request, not a trace; a connection that ends says nothing wrong. */
function isInWords(said: string): boolean {
  if (said.startsWith("no answer: ")) return true;
  return /^(5\d\d|409|429) /.test(said) && !/\n\s+at |node_modules|Prisma/.test(said);
}

async function healthy(base: string): Promise<boolean> {
  const deadline = performance.now() + BACK_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.status === 200) return true;
    await sleep(200);
  }
  return false;
}
