import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { useDatabase as pointAtDatabase, useInstallation as pointAtInstallation } from "@/lib/env";
import { onDatabase } from "@/lib/postgres/connection";
import { readRun } from "@/lib/setup/run-file";
import { runNode } from "@/lib/setup/run-node";
import { buildWorld, type SoakWorld } from "../../soak/soak-world";
import { startServer, type RunningServer } from "../../support/running-server";
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

/** The whole installation on a disk of its own, which fills while people type, and gets room again. */
export async function proveDisk({ folder, say, atEnd }: Ground): Promise<Line[]> {
  const disk = openSmallDisk(path.join(folder, "disk"), MEGABYTES);
  if (typeof disk === "string") return [notTried("a disk that fills loses nothing", disk)];
  atEnd(disk.remove);
  const data = path.join(disk.folder, "data");
  const start = () => startServer(data, { JANGKAU_SEED: "reference" });
  let server = start();
  atEnd(() => {
    server.kill("SIGTERM");
  });
  try {
    const base = await server.ready();
    const urls = readRun(data)!.databaseUrls;
    pointAtDatabase(urls.app);
    pointAtInstallation({ secret: readFileSync(path.join(data, "secret"), "utf8").trim() });
    const world = await buildWorld(urls.app);
    say("the installation has started on its disk");
    const lines = await fillWhileTyping(
      { disk, base, world, databaseUrl: urls.app, owner: urls.owner, say },
      async () => {
        server = await againWhereEnded(server, start);
        return await server.ready();
      },
    );
    return [...lines, ...(await afterwards(server))];
  } finally {
    await db().$disconnect();
    server.kill("SIGTERM");
    await server.ended;
    disk.remove();
  }
}

type Filling = {
  disk: SmallDisk;
  base: string;
  world: SoakWorld;
  databaseUrl: string;
  owner: string;
  say: Ground["say"];
};

async function fillWhileTyping(
  { disk, base, world, databaseUrl, owner, say }: Filling,
  comeBack: () => Promise<string>,
): Promise<Line[]> {
  const typists = world.regions.map((region, index) =>
    typist(base, { cookie: world.editors[index]!, period: world.edited, region }),
  );
  const answers: string[] = [];
  const requests = typists.map(({ request }) => ({
    what: request.what,
    send: async (signal: AbortSignal) => {
      const said = await request.send(signal).catch((error: unknown) => `no answer: ${String(error)}`);
      if (said !== null) answers.push(said);
      return null;
    },
  }));
  const stop = sendSteadily(requests, { clients: 6 });
  await allProgress(typists);
  disk.fill();
  say("the disk is full");
  const backup = path.join(disk.folder, "cadangan.jangkau");
  const backing = runNode(["lib/cli/run.mjs", "backup", "--out", backup], {
    ...{ DATABASE_URL: databaseUrl, MIGRATE_DATABASE_URL: owner, NODE_ENV: "production" },
  });
  const end = performance.now() + FULL_MS;
  while (performance.now() < end) {
    // Each needs another segment of the log: what a busy day would take an hour for.
    await onDatabase(owner, (client) => client.query("SELECT pg_switch_wal()")).catch(() => undefined);
    await sleep(SWITCH_MS);
  }
  const { code, output } = await backing;
  const isThere = [backup, `${backup}.draf`].some(existsSync);
  const before = typists.map((one) => one.acknowledged()).join(" ");
  disk.makeRoom();
  say("it has room again");
  const began = performance.now();
  const address = await comeBack();
  await healthy(address);
  const tookMs = performance.now() - began;
  await stop();
  // On the same address or another, everybody goes on where they were.
  await Promise.all(typists.map(({ request }) => request.send(AbortSignal.timeout(BACK_MS)).catch(() => null)));
  const plain = answers.filter((said) => !isInWords(said));
  return [
    none("a full disk: whoever cannot be served is told so in words", plain, `${answers.length} refusals`),
    line(
      "a full disk: a backup that does not fit says so and leaves no file",
      code === 1 && !isThere && !/\n\s+at /.test(output),
      `ended with ${code}: ${output.trim().split("\n").at(-1)}`,
    ),
    line(
      "a disk with room again is used at once, or after a start of the service",
      tookMs < BACK_MS,
      `healthy after ${(tookMs / 1000).toFixed(1)} s`,
    ),
    none("a full disk loses no acknowledged cell", await lostCells(databaseUrl, typists), `${before} acknowledged`),
  ];
}

/** An answer with a number of the request, not a trace; a connection that ends says nothing wrong. */
function isInWords(said: string): boolean {
  if (said.startsWith("no answer: ")) return true;
  return /^(5\d\d|409|429) /.test(said) && !/\n\s+at |node_modules|Prisma/.test(said);
}

/** What a service manager does. */
async function againWhereEnded(server: RunningServer, start: () => RunningServer): Promise<RunningServer> {
  const over = await Promise.race([server.ended.then(() => true), sleep(3000).then(() => false)]);
  return over ? start() : server;
}

async function healthy(base: string): Promise<void> {
  const deadline = performance.now() + BACK_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(200);
  }
}

async function afterwards(server: RunningServer): Promise<Line[]> {
  const { checked, broken } = await verifyChain(db(), commandLineActor("proof"));
  const traces = /\n\s+at .*\n\s+at /.exec(server.output())?.[0];
  return [
    line("a full disk: the audit chain holds", broken === null, `${checked} events`),
    line("a full disk: the log has no trace in it", traces === undefined, traces ?? "looked through"),
  ];
}
