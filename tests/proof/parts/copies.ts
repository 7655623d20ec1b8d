import { lostCells } from "../../support/typist";
import { killCopies, restartInTurn } from "../copies";
import { copyKills } from "../kill-shares";
import { line, none, percentiles, type Line } from "../lines";
import { onCopies } from "../on-copies";
import type { Ground } from "../part";

/** Requests a second that go on while each copy is started anew. */
const PER_SECOND = 50;
const COPIES = 3;

/** Three copies behind nginx and PgBouncer: started anew in turn, then killed with SIGKILL, while people work. */
export function proveCopies({ folder, kills, say }: Ground): Promise<Line[]> {
  return onCopies({ folder, copies: COPIES }, async ({ site, world, databaseUrl }) => {
    say(`${COPIES} copies have started`);
    const { sent, ends, draining, typing } = await restartInTurn(site, world, { perSecond: PER_SECOND });
    say("each copy was started anew");
    const lost = await lostCells(databaseUrl, [typing]);
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
        await lostCells(databaseUrl, typists),
        `${cells} acknowledged, ${killed} kills`,
      ),
    ];
  });
}
