import { runSoak, type SoakResult } from "../../soak/run-soak";
import { soakRounds } from "../kill-shares";
import { none, type Line } from "../lines";
import type { Ground } from "../part";

const EDITING_SECONDS = 10;

/** Processes that edit and PostgreSQL itself, killed in the middle of it; copies are killed where they stand behind nginx. */
export async function proveKills({ kills, say }: Ground): Promise<Line[]> {
  const rounds = soakRounds(kills);
  const { edited, killed } = await runSoak({ seconds: EDITING_SECONDS, kills: rounds }, say);
  return [
    none("twenty people who edit at once lose nothing", edited.violations, told(edited)),
    none(
      "who edits and PostgreSQL may be killed at any moment",
      killed.violations,
      `${killed.kills * 2} kills (${killed.kills} of eight editors, ${killed.kills} of PostgreSQL), ${told(killed)}`,
    ),
  ];
}

function told({ acknowledged, events, counts }: SoakResult["edited"]): string {
  return `${acknowledged} cells, ${counts.step} steps, ${counts.kept} visits and groups acknowledged, ${events} events of the trail`;
}
