import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { useDatabase as pointAtDatabase, useInstallation as pointAtInstallation } from "@/lib/env";
import { uniform } from "@/prisma/seed/demo/random";
import { openDemoSite, type DemoSite } from "../../support/demo-site";
import { reading, type Request } from "../../support/steady-requests";
import { lostCells } from "../../support/typist";
import { approveSteadily } from "../approve-steadily";
import { line, none, percentiles, type Line } from "../lines";
import type { Ground } from "../part";
import { buildPeople } from "../people-world";

export type Crowd = { readers: number; editors: number; seconds: number; seed: number };

/** What readers look at; those who are signed in also look at pages of their own. */
const PUBLIC = ["/", "/daerah", "/daerah/33.74", "/provinsi/33", "/daerah/35.05/asal", "/target", "/api/v1/coverage"];
const OWN = ["/beranda", "/kelengkapan", "/akun", ...PUBLIC.slice(0, 4)];
/** The mean of the pauses after each answer, milliseconds: people read, and they type a figure at a time. */
const READING_MS = 2000;
const TYPING_MS = 1000;
const PATIENCE_MS = 30_000;

type Heard = { took: number[]; failures: string[] };

export async function provePeople({ seeded, seconds, seed, say }: Ground): Promise<Line[]> {
  const site = await openDemoSite(seeded);
  try {
    say("the demo server has started");
    return await livePeople(site, { readers: 200, editors: 20, seconds, seed });
  } finally {
    await site.close();
  }
}

/** Readers, editors and somebody who approves, all at one server. */
export async function livePeople(site: DemoSite, { readers, editors, seconds, seed }: Crowd): Promise<Line[]> {
  pointAtDatabase(site.databaseUrl);
  pointAtInstallation({ secret: readFileSync(path.join(site.folder, "secret"), "utf8").trim() });
  const { base } = site;
  try {
    const world = await buildPeople(db(), { base, signedIn: Math.floor(readers / 2), editors });
    // Each page once: what a first answer after a start costs is measured by the bench.
    for (const page of OWN) await fetch(base + page, { headers: { cookie: world.signedIn[0] ?? "" } });
    for (const page of PUBLIC) await fetch(base + page);
    const end = performance.now() + seconds * 1000;
    const isOver = () => performance.now() >= end;
    const [read, typed]: [Heard, Heard] = [
      { took: [], failures: [] },
      { took: [], failures: [] },
    ];
    const people = [
      ...Array.from({ length: readers }, (_, number) => {
        const cookie = world.signedIn[number];
        const requests = (cookie === undefined ? PUBLIC : OWN).map((page) => reading(base, page, cookie));
        return live(requests, { isOver, heard: read, pause: READING_MS, key: `${seed}|reader ${number}` });
      }),
      ...world.editors.map(({ request }, number) =>
        live([request], { isOver, heard: typed, pause: TYPING_MS, key: `${seed}|editor ${number}` }),
      ),
    ];
    const began = performance.now();
    const [approvals] = await Promise.all([approveSteadily(world, isOver), ...people]);
    const took = (performance.now() - began) / 1000;
    const cells = world.editors.reduce((sum, one) => sum + Number(one.acknowledged()), 0);
    const lost = await lostCells(
      site.databaseUrl,
      world.editors.filter((one) => Number(one.acknowledged()) > 0),
    );
    const chain = await verifyChain(db(), commandLineActor("proof"));
    const failures = [...read.failures, ...typed.failures, ...approvals.failures];
    const told = (heard: Heard) =>
      `${heard.took.length} in ${took.toFixed(0)} s (${(heard.took.length / took).toFixed(1)}/s), ${percentiles(heard.took)}`;
    return [
      line(`${readers} readers, half of them signed in, are answered`, read.took.length > 0, told(read)),
      line(`${editors} editors are answered`, cells > 0, `${told(typed)}; ${cells} cells acknowledged`),
      line(
        "reports are corrected and approved meanwhile",
        approvals.approved > 0,
        `${approvals.approved}, ${(approvals.approved / approvals.seconds).toFixed(2)}/s of 1/s aimed at`,
      ),
      none("nobody sees an error", failures, `${read.took.length + typed.took.length} answers`),
      none("no acknowledged cell is lost", lost, `${cells} acknowledged by ${editors} editors`),
      line("the audit chain holds", chain.broken === null, `${chain.checked} events`),
    ];
  } finally {
    await db().$disconnect();
  }
}

type Living = { isOver: () => boolean; heard: Heard; pause: number; key: string };

async function live(requests: readonly Request[], { isOver, heard, pause, key }: Living): Promise<void> {
  // Nobody begins in the same moment as everybody.
  await sleep(uniform(`${key}|begin`) * pause);
  for (let turn = 0; !isOver(); turn += 1) {
    const { what, send } = requests[Math.floor(uniform(`${key}|${turn}`) * requests.length)]!;
    const began = performance.now();
    const failed = await send(AbortSignal.timeout(PATIENCE_MS)).catch((error: unknown) => String(error));
    heard.took.push(performance.now() - began);
    if (failed !== null) heard.failures.push(`${what}: ${failed}`);
    await sleep(pause * 2 * uniform(`${key}|${turn}|pause`));
  }
}
