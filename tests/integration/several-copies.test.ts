import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase, useInstallation } from "@/lib/env";
import { restartInTurn } from "../proof/copies";
import { buildWorld, type SoakWorld } from "../soak/soak-world";
import { balancedSite, type BalancedSite } from "../support/balanced-site";
import { roleFor } from "../support/database-role";
import { testDatabase } from "../support/database";
import { temporaryFolder } from "../support/temporary-folder";
import { lostCells } from "../support/typist";

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

// How many a second, and killing them, is for `npm run proof`: here people wait for their answers, however slow the machine is.
describe("copies behind a balancer", () => {
  it("are told apart by nobody: who has signed in at one is known to all, and signed out of all", async () => {
    const cookie = world.editors[0]!;
    const work = async (copy: number) =>
      (await fetch(`${at(copy)}/beranda`, { headers: { cookie }, redirect: "manual" })).status;
    expect(await Promise.all([work(0), work(1), work(2)])).toEqual([200, 200, 200]);
    const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
    const out = await fetch(`${at(1)}/keluar`, { method: "POST", headers, body: "", redirect: "manual" });
    expect(out.status).toBe(303);
    expect(await Promise.all([work(0), work(1), work(2)])).toEqual([307, 307, 307]);
  });

  it("lose no request while each of them is started anew", async () => {
    const { sent, ends, draining, typing } = await restartInTurn(site, world, { clients: 6 });
    expect(sent.failures).toEqual([]);
    expect(sent.count).toBeGreaterThan(100);
    expect(ends).toEqual([0, 0, 0]);
    expect(draining).toBe("live 200, ready 503 draining, connection close");
    expect(Number(typing.acknowledged())).toBeGreaterThan(10);
    expect(await lostCells(database.url, [typing])).toEqual([]);
  });
});
