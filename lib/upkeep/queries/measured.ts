import type { Actor } from "@/lib/auth/actor";
import { lastRuns } from "./last-runs";
import { readQueueState } from "./queue-state";

/** @returns when each kind of upkeep last ended well, in seconds since 1970; what never has is left out */
export async function lastPassedMoments(actor: Actor): Promise<Record<string, number>> {
  const runs = Object.entries(await lastRuns(actor));
  return Object.fromEntries(
    runs.flatMap(([kind, { lastPassed }]) => (lastPassed ? [[kind, lastPassed.endedAt.getTime() / 1000]] : [])),
  );
}

/** @returns how many pieces of work wait in each queue; none where there is no queue */
export async function waitingWork(actor: Actor): Promise<Record<string, number>> {
  const queues = (await readQueueState(actor)) ?? [];
  return Object.fromEntries(queues.map(({ name, waiting }) => [name, waiting]));
}
