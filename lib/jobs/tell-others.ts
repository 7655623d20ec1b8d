import type PgBoss from "pg-boss";
import { commandLineActor } from "@/lib/auth/actor";
import { queueNotices } from "@/lib/webhooks/commands/queue-notices";
import { tellNotice } from "@/lib/webhooks/commands/tell-notice";
import { NOTICES } from "./queues";

const LOOK_EVERY_SECONDS = 5;
/** One system that takes its time must not keep the others waiting. */
const AT_ONCE = 4;

const operator = commandLineActor("webhooks");

type Work = { id: string };

/**
 * Has this copy take its share of telling other systems: it puts what was noted into the queue and works it.
 * @returns what ends it, after what is under way
 */
export async function tellOthers(boss: PgBoss, complain: (error: Error) => void): Promise<() => Promise<void>> {
  for (let worker = 0; worker < AT_ONCE; worker += 1)
    await boss.work<Work>(
      NOTICES.name,
      { pollingIntervalSeconds: LOOK_EVERY_SECONDS, includeMetadata: true },
      async ([job]) => {
        const isLast = job!.retryCount >= job!.retryLimit;
        const why = await tellNotice(operator, { id: job!.data.id, isLast });
        if (why !== null) throw new Error(why);
      },
    );
  const hand = (ids: readonly string[]) => boss.insert(ids.map((id) => ({ id, name: NOTICES.name, data: { id } })));
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= queueNotices(operator, { hand })
      .catch(complain)
      .finally(() => (looking = null));
  }, LOOK_EVERY_SECONDS * 1000);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
