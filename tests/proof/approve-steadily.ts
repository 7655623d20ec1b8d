import { setTimeout as sleep } from "node:timers/promises";
import { approveNewest, sendCorrection } from "../support/correction";
import type { PeopleWorld } from "./people-world";

export type Approvals = { approved: number; seconds: number; failures: string[] };

const EVERY_MS = 1000;

/** Corrects a report of the newest month by a few people and approves it, once a second, so that kept pages grow stale. */
export async function approveSteadily(
  { staff, head, approved: keys }: PeopleWorld,
  isOver: () => boolean,
): Promise<Approvals> {
  const done: Approvals = { approved: 0, seconds: 0, failures: [] };
  const begin = performance.now();
  for (let turn = 0; !isOver(); turn += 1) {
    const key = keys[turn % keys.length]!;
    try {
      // Up and down, so that after an hour no rule finds the figure odd.
      await sendCorrection(staff, key, Math.floor(turn / keys.length) % 2 === 0 ? 3 : -3);
      await approveNewest(head, key);
      done.approved += 1;
    } catch (error) {
      done.failures.push(`approving ${key.regionCode}: ${String(error)}`);
    }
    await sleep(Math.max(0, begin + (turn + 1) * EVERY_MS - performance.now()));
  }
  done.seconds = (performance.now() - begin) / 1000;
  return done;
}
