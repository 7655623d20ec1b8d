import { commandLineActor } from "@/lib/auth/actor";
import { lastPassedMoments, waitingWork } from "@/lib/upkeep/queries/measured";
import type { Measured } from "./metrics";

/** What is asked of the installation whenever somebody collects. Without a database only that it is away is known. */
export function measuredOf(isDatabaseUp: () => Promise<boolean>): Measured[] {
  const actor = commandLineActor("metrics");
  return [
    {
      ...{ name: "jangkau_database_up", help: "Whether the database answers" },
      read: async () => ({ "": (await isDatabaseUp()) ? 1 : 0 }),
    },
    {
      // Ages are left to whoever asks: a moment stays true until the next.
      ...{ name: "jangkau_upkeep_ended_seconds", label: "kind" },
      help: "When a piece of upkeep last ended well, seconds since 1970",
      read: () => lastPassedMoments(actor).catch(() => ({})),
    },
    {
      ...{ name: "jangkau_queue_waiting", label: "queue" },
      help: "Pieces of work that wait in a queue",
      read: () => waitingWork(actor).catch(() => ({})),
    },
  ];
}
