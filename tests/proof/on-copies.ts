import { randomBytes } from "node:crypto";
import path from "node:path";
import { seedDatabase } from "@/lib/cli/seed";
import { applyMigrations } from "@/lib/db/migrate";
import { useDatabase as pointAtDatabase, useInstallation as pointAtInstallation } from "@/lib/env";
import { startEmbeddedServer } from "@/lib/postgres/embedded-server";
import { buildWorld, type SoakWorld } from "../soak/soak-world";
import { balancedSite, type BalancedSite } from "../support/balanced-site";
import { roleFor } from "../support/database-role";

export type OnCopies = { site: BalancedSite; world: SoakWorld; databaseUrl: string; secret: string };

type Options = { folder: string; copies: number; envOf?: (copy: number) => Record<string, string> };

/** Copies behind nginx and PgBouncer on a server of their own, with a branch at work; all of it ends afterwards. */
export async function onCopies<T>(
  { folder, copies, envOf }: Options,
  prove: (ground: OnCopies) => Promise<T>,
): Promise<T> {
  const secret = randomBytes(32).toString("base64url");
  const { url, stop } = await startEmbeddedServer(path.join(folder, "postgresql"), {
    settings: { max_connections: "150" },
    endsWithUs: true,
  });
  try {
    await applyMigrations(url);
    await seedDatabase(url, "reference", () => undefined);
    pointAtDatabase(url);
    pointAtInstallation({ secret });
    const world = await buildWorld(url);
    const role = await roleFor(url);
    const database = { owner: url, app: role.url };
    const site = await balancedSite({ folder, secret, copies, database, envOf });
    try {
      return await prove({ site, world, databaseUrl: url, secret });
    } finally {
      await site.close();
    }
  } finally {
    await stop();
  }
}
