import { setTimeout as sleep } from "node:timers/promises";
import type { SoakWorld } from "../soak/soak-world";
import type { BalancedSite } from "../support/balanced-site";
import { promisingNothing, reading, sendSteadily, type Pressure, type Sent } from "../support/steady-requests";
import { typist, type Typist } from "../support/typist";

export type Restarted = { sent: Sent; ends: (number | NodeJS.Signals | null)[]; draining: string; typing: Typist };

/** Stops and starts one copy after the other while people read and write through the balancer. */
export async function restartInTurn(site: BalancedSite, world: SoakWorld, pressure: Pressure): Promise<Restarted> {
  const { base } = site;
  const typing = typist(base, { cookie: world.editors[1]!, period: world.edited, region: world.regions[0]! });
  // As on a working day: most read what is kept, some type, few open a page of their own.
  const kept = ["/", "/daerah/35.74", "/api/v1/coverage", "/provinsi/33"].map((path) => reading(base, path));
  const own = reading(base, "/beranda", world.editors[2]);
  const stop = sendSteadily([...kept, typing.request, ...kept, own, ...kept, typing.request], pressure);
  const ends: Restarted["ends"] = [];
  let draining = "";
  for (const copy of site.copies) {
    copy.server.kill("SIGTERM");
    draining ||= await stateOf(copy.port);
    ends.push(await copy.server.ended);
    await copy.start();
  }
  return { sent: await stop(), ends, draining, typing };
}

/** Kills copies with SIGKILL, each once everybody has had some cells acknowledged, and starts them again. */
export async function killCopies(
  site: BalancedSite,
  world: SoakWorld,
  { kills, pressure }: { kills: number; pressure: Pressure },
): Promise<Typist[]> {
  const typists = world.regions.map((region, index) =>
    typist(site.base, { cookie: world.editors[3 + index]!, period: world.edited, region, column: "BPU" }),
  );
  const stop = sendSteadily(
    typists.map(({ request }) => promisingNothing(request)),
    pressure,
  );
  for (let kill = 0; kill < kills; kill += 1) {
    await allProgress(typists);
    const copy = site.copies[kill % site.copies.length]!;
    copy.server.kill("SIGKILL");
    await copy.server.ended;
    await copy.start();
  }
  await allProgress(typists);
  await stop();
  return typists;
}

const SOME_CELLS = 4;
const PATIENCE_MS = 60_000;

/** @throws Error when somebody gets nothing acknowledged for a minute */
export async function allProgress(typists: readonly Typist[]): Promise<void> {
  const counts = () => typists.map((one) => Number(one.acknowledged()));
  const before = counts();
  const deadline = performance.now() + PATIENCE_MS;
  while (counts().some((count, index) => count < before[index]! + SOME_CELLS)) {
    if (performance.now() > deadline) throw new Error(`No cell was acknowledged: ${counts().join(" ")}`);
    await sleep(50);
  }
}

/** What a copy that is being stopped says of itself. */
async function stateOf(port: number): Promise<string> {
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}/api/health/${path}`);
  while ((await ask("ready")).status !== 503) await sleep(20);
  const [live, ready] = await Promise.all([ask("live"), ask("ready")]);
  const { status } = (await ready.json()) as { status: string };
  return `live ${live.status}, ready ${ready.status} ${status}, connection ${ready.headers.get("connection")}`;
}
