import { randomBytes } from "node:crypto";
import path from "node:path";
import { seedDatabase } from "@/lib/cli/seed";
import { db } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { useDatabase as pointAtDatabase, useInstallation as pointAtInstallation } from "@/lib/env";
import { buildWorld } from "../soak/soak-world";
import { startServer } from "../support/running-server";
import { promote, replicatedDatabase } from "../support/standby";
import { promisingNothing, sendSteadily, type Pressure } from "../support/steady-requests";
import { lostCells, typist } from "../support/typist";
import { allProgress } from "./copies";

export type Failover = {
  /** From the promotion until everybody at every copy has had further cells acknowledged, milliseconds. */
  tookMs: number;
  acknowledged: number;
  lost: string[];
  /** What the copies said of it. */
  said: string[];
  hosts: string[];
  primaryUrl: string;
  standbyUrl: string;
};

/** Kills a primary with SIGKILL under load, promotes its synchronous standby, and looks who finds it and what is there. */
export async function failOver(
  folder: string,
  pressure: Pressure,
  look: (found: Failover) => Promise<void>,
): Promise<void> {
  const { primary, standby } = await replicatedDatabase(folder);
  const secret = randomBytes(32).toString("base64url");
  await applyMigrations(primary.url);
  await seedDatabase(primary.url, "reference", () => undefined);
  pointAtDatabase(primary.url);
  pointAtInstallation({ secret });
  const world = await buildWorld(primary.url);
  await db().$disconnect();
  const hosts = [primary, standby].map(({ url }) => new URL(url).host);
  const env = {
    DATABASE_URL: primary.url,
    DATABASE_HOSTS: hosts.join(","),
    JANGKAU_SECRET: secret,
    JANGKAU_SEED: "none",
  };
  const copies = ["a", "b"].map((name) => startServer(path.join(folder, name), env));
  try {
    const bases = await Promise.all(copies.map((copy) => copy.ready()));
    const typists = world.regions.map((region, index) =>
      typist(bases[index % 2]!, { cookie: world.editors[index]!, period: world.edited, region }),
    );
    const stop = sendSteadily(
      typists.map(({ request }) => promisingNothing(request)),
      pressure,
    );
    await allProgress(typists);
    process.kill(primary.pid, "SIGKILL");
    await primary.ended;
    await promote(standby.url);
    const promoted = performance.now();
    await allProgress(typists);
    const tookMs = performance.now() - promoted;
    await stop();
    await look({
      tookMs,
      acknowledged: typists.reduce((sum, one) => sum + Number(one.acknowledged()), 0),
      lost: await lostCells(standby.url, typists),
      said: copies.map((copy) => copy.output()),
      hosts,
      primaryUrl: primary.url,
      standbyUrl: standby.url,
    });
  } finally {
    for (const copy of copies) copy.kill("SIGTERM");
    for (const copy of copies) await copy.ended;
    await standby.stop();
  }
}
