import { randomBytes } from "node:crypto";
import path from "node:path";
import { seedDatabase } from "@/lib/cli/seed";
import { applyMigrations } from "@/lib/db/migrate";
import { useDatabase as pointAtDatabase, useInstallation as pointAtInstallation } from "@/lib/env";
import { startEmbeddedServer } from "@/lib/postgres/embedded-server";
import { buildWorld } from "../../soak/soak-world";
import { balancedSite } from "../../support/balanced-site";
import { roleFor } from "../../support/database-role";
import { lostCells } from "../../support/typist";
import { killCopies, restartInTurn } from "../copies";
import { copyKills } from "../kill-shares";
import { line, none, percentiles, type Line } from "../lines";
import type { Ground } from "../part";

/** Requests a second that go on while each copy is started anew. */
const PER_SECOND = 50;
const COPIES = 3;

/** Three copies behind nginx and PgBouncer: started anew in turn, then killed with SIGKILL, while people work. */
export async function proveCopies({ folder, kills, say }: Ground): Promise<Line[]> {
  const secret = randomBytes(32).toString("base64url");
  const database = await startEmbeddedServer(path.join(folder, "postgresql"), {
    settings: { max_connections: "150" },
    endsWithUs: true,
  });
  try {
    await applyMigrations(database.url);
    await seedDatabase(database.url, "reference", () => undefined);
    pointAtDatabase(database.url);
    pointAtInstallation({ secret });
    const world = await buildWorld(database.url);
    const role = await roleFor(database.url);
    const site = await balancedSite({
      ...{ folder, secret, copies: COPIES },
      database: { owner: database.url, app: role.url },
    });
    try {
      say(`${COPIES} copies have started`);
      const { sent, ends, draining, typing } = await restartInTurn(site, world, { perSecond: PER_SECOND });
      say("each copy was started anew");
      const lost = await lostCells(database.url, [typing]);
      const killed = copyKills(kills);
      const typists = await killCopies(site, world, { kills: killed, pressure: { clients: 6 } });
      const cells = typists.reduce((sum, one) => sum + Number(one.acknowledged()), 0);
      return [
        none(
          `a rolling restart of ${COPIES} copies under ${PER_SECOND} requests a second loses none`,
          sent.failures,
          `${sent.count} requests, ${percentiles(sent.took)}`,
        ),
        line(
          "each copy drains and ends by itself",
          ends.every((end) => end === 0) && draining.startsWith("live 200, ready 503"),
          `ended with ${ends.join(", ")}; while it drains: ${draining}`,
        ),
        none("a rolling restart loses no acknowledged cell", lost, `${typing.acknowledged()} acknowledged in one cell`),
        none(
          "a copy that is killed with SIGKILL loses no acknowledged cell",
          await lostCells(database.url, typists),
          `${cells} acknowledged, ${killed} kills`,
        ),
      ];
    } finally {
      await site.close();
    }
  } finally {
    await database.stop();
  }
}
