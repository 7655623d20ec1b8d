import { Agent } from "node:http";
import { appRoutes } from "../../support/app-routes";
import { openDemoSite, type DemoSite } from "../../support/demo-site";
import { hostileRequest, type HostileRequest } from "../hostile-requests";
import { FAULTS, faultsOf, mayChange, type Fault } from "../hostile-verdicts";
import { line, none, type Line } from "../lines";
import type { Ground } from "../part";
import { sendHostile } from "../send-hostile";

/** Requests under way at once. */
const LANES = 8;
const PATIENCE_MS = 60_000;
const SIGN_OUT = "/keluar";

type Heard = { faults: Record<Fault, string[]>; statuses: Map<string, number> };

export async function proveHostileRequests({ seeded, requests, seed, say }: Ground): Promise<Line[]> {
  const site = await openDemoSite(seeded);
  try {
    say("the demo server has started");
    return await attack(site, { requests, seed });
  } finally {
    await site.close();
  }
}

/**
 * Sends requests of a seed to every route, in every verb, by everybody. Those who may change something come after those who
 * may not, so that the database can be held against itself; whoever signs out comes last.
 */
export async function attack(site: DemoSite, { requests, seed }: { requests: number; seed: number }): Promise<Line[]> {
  const routes = appRoutes();
  const all = Array.from({ length: requests }, (_, number) => hostileRequest(seed, number, routes));
  const isSignOut = ({ route }: HostileRequest) => route === SIGN_OUT;
  const harmless = all.filter((one) => !isSignOut(one) && !mayChange(one));
  const changing = all.filter((one) => !isSignOut(one) && mayChange(one));
  const heard: Heard = {
    faults: { fails: [], tells: [], silent: [], opens: [], leads: [], injects: [] },
    statuses: new Map(),
  };
  const before = await site.content();
  await sendAll(site, harmless, heard);
  const after = await site.content();
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  await sendAll(site, changing, heard);
  const stillIn = await signedInStill(site);
  await sendAll(site, all.filter(isSignOut), heard);
  const { status } = await site.ask("GET", "/api/health/ready");
  const among = `${requests} requests of seed ${seed}`;
  const answers = [...heard.statuses].sort().map(([word, count]) => `${word}: ${count}`);
  return [
    line(`hostile requests to ${routes.length} routes`, requests > 0, `${among}; answers ${answers.join(", ")}`),
    ...(Object.keys(FAULTS) as Fault[]).map((fault) => none(FAULTS[fault], heard.faults[fault], among)),
    none(
      "those who may not change anything do not",
      changed.map((table) => `table ${table}`),
      `${harmless.length} requests`,
    ),
    line("the server is alive and knows who is signed in", status === 200 && stillIn, `ready ${status}`),
  ];
}

async function sendAll(
  site: DemoSite,
  requests: readonly HostileRequest[],
  { faults, statuses }: Heard,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const queue = [...requests];
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const outcome = await sendHostile(site.base, agent, one, {
        cookie: site.cookieOf(one.who),
        patienceMs: PATIENCE_MS,
      });
      const word = typeof outcome === "string" ? outcome : String(outcome.status);
      statuses.set(word, (statuses.get(word) ?? 0) + 1);
      for (const fault of faultsOf(one, outcome)) faults[fault].push(describe(one, word));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  agent.destroy();
}

async function signedInStill(site: DemoSite): Promise<boolean> {
  const { status } = await site.ask("GET", "/beranda", { who: "ADMIN" });
  return status === 200;
}

/** Enough to find it again: the number says the rest, with the seed. */
function describe({ number, verb, path, who }: HostileRequest, word: string): string {
  return `no. ${number} ${verb} ${path.slice(0, 80)} by ${who}: ${word}`;
}
