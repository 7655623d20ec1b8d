import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase, useInstallation } from "@/lib/env";
import { buildWorld, type SoakWorld } from "../soak/soak-world";
import { balancedSite, type BalancedSite } from "../support/balanced-site";
import { roleFor } from "../support/database-role";
import { testDatabase } from "../support/database";
import { sendSteadily, type Request } from "../support/steady-requests";
import { typist } from "../support/typist";
import { temporaryFolder } from "../support/temporary-folder";

const database = testDatabase();
let site: BalancedSite;
let world: SoakWorld;
let close = () => Promise.resolve();

beforeAll(async () => {
  const secret = randomBytes(32).toString("base64url");
  useDatabase(database.url);
  useInstallation({ secret });
  world = await buildWorld(database.url);
  const { folder, remove } = await temporaryFolder();
  const role = await roleFor(database.url);
  site = await balancedSite({ folder, secret, copies: 3, database: { owner: database.url, app: role.url } });
  close = async () => {
    await site.close();
    await role.remove();
    await remove();
  };
});
afterAll(() => close());

const at = (copy: number) => `http://127.0.0.1:${site.copies[copy]!.port}`;

/** A page that must come whole. */
const page = (path: string, cookie?: string): Request => ({
  what: `GET ${path}`,
  send: async (signal) => {
    const answer = await fetch(`${site.base}${path}`, { signal, headers: cookie ? { cookie } : {} });
    const body = await answer.text();
    if (answer.status !== 200) return `${answer.status} ${body.slice(0, 200)}`;
    return body.trimEnd().endsWith(path.startsWith("/api") ? "}" : "</html>") ? null : "cut off";
  },
});

describe("copies behind a balancer", () => {
  it("are told apart by nobody: who has signed in at one is known to all, and signed out of all", async () => {
    const cookie = world.editors[0]!;
    const work = async (copy: number) =>
      (await fetch(`${at(copy)}/beranda`, { headers: { cookie }, redirect: "manual" })).status;
    expect(await Promise.all([work(0), work(1), work(2)])).toEqual([200, 200, 200]);
    const out = await fetch(`${at(1)}/keluar`, {
      method: "POST",
      headers: { cookie, "content-type": FORM },
      body: "",
      redirect: "manual",
    });
    expect(out.status).toBe(303);
    expect(await Promise.all([work(0), work(1), work(2)])).toEqual([307, 307, 307]);
  });

  it("lose no request while each of them is started anew, fifty a second", async () => {
    const typing = typist(site.base, { cookie: world.editors[1]!, period: world.edited, region: world.regions[0]! });
    // As on a working day: most read what is kept, some type, few open a page of their own.
    const kept = ["/", "/daerah/35.74", "/api/v1/coverage", "/provinsi/33"].map((path) => page(path));
    const requests = [...kept, typing.request, ...kept, page("/beranda", world.editors[2]), ...kept, typing.request];
    const stop = sendSteadily(requests, 50);
    const states: string[] = [];
    for (const copy of site.copies) {
      copy.server.kill("SIGTERM");
      states.push(await stateWhileDraining(copy.port));
      expect(await copy.server.ended).toBe(0);
      await copy.start();
    }
    const { count, failures } = await stop();
    expect(failures).toEqual([]);
    expect(count).toBeGreaterThan(500);
    expect(states).toEqual(states.map(() => "live 200, ready 503 draining"));
    expect(await textIn(typing.cell)).toBe(typing.acknowledged());
    expect(Number(typing.acknowledged())).toBeGreaterThan(10);
  });

  it("lose no cell that was acknowledged when one is killed", async () => {
    const typists = world.regions.map((region, index) =>
      typist(site.base, { cookie: world.editors[3 + index]!, period: world.edited, region, column: "BPU" }),
    );
    const stop = sendSteadily(
      typists.map(({ request }) => ({
        ...request,
        send: (signal) =>
          request.send(signal).then(
            () => null,
            () => null,
          ),
      })),
      50,
    );
    for (const copy of site.copies.slice(0, 2)) {
      await expect.poll(() => typists.every((one) => Number(one.acknowledged()) > 3), { timeout: 20_000 }).toBe(true);
      copy.server.kill("SIGKILL");
      await copy.server.ended;
      await copy.start();
    }
    await stop();
    for (const { cell, acknowledged, sent } of typists) {
      const text = await textIn(cell);
      expect(Number(text)).toBeLessThanOrEqual(Number(sent()));
      expect(Number(text)).toBeGreaterThanOrEqual(Number(acknowledged()));
    }
  });
});

const FORM = "application/x-www-form-urlencoded";

async function stateWhileDraining(port: number): Promise<string> {
  const ask = async (path: string) => fetch(`http://127.0.0.1:${port}/api/health/${path}`);
  await expect.poll(async () => (await ask("ready")).status).toBe(503);
  const [live, ready] = await Promise.all([ask("live"), ask("ready")]);
  expect(ready.headers.get("connection")).toBe("close");
  return `live ${live.status}, ready ${ready.status} ${((await ready.json()) as { status: string }).status}`;
}

async function textIn({ period, region, column }: ReturnType<typeof typist>["cell"]): Promise<string | undefined> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ text: string }>(
      `SELECT "text" FROM "ReportCell" WHERE "period" = $1 AND "regionCode" = $2 AND "column" = $3::"EntryColumn"`,
      [period, region, column],
    );
    return rows[0]?.text;
  } finally {
    await client.end();
  }
}
