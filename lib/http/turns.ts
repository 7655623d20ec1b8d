import { setTimeout as sleep } from "node:timers/promises";
import { openPlaces } from "@/lib/core/places";
import type { Handler } from "./handler";

/** Enough that one is rendered while others wait for the database; more would all be slower, and fill the memory together. */
const AT_ONCE = 6;
/** Whoever takes a long page in slowly keeps the next one waiting for this long at most. */
const LONGEST_TURN_MS = 2000;
/** What costs nothing, and what watches over us. */
const WITHOUT_TURN = /^\/(_next\/|api\/health\b)/;

type Bounds = { atOnce?: number; longestMs?: number };

/**
 * What is rendered for each who asks is rendered for a few at once, first come first served; who has left by then is passed
 * over. What somebody writes waits for nobody who reads.
 */
export function withTurns(answer: Handler, { atOnce = AT_ONCE, longestMs = LONGEST_TURN_MS }: Bounds = {}): Handler {
  const turns = openPlaces(atOnce, Number.POSITIVE_INFINITY, () => new Error("An endless line was full"));
  return (request, response) => {
    if (request.method !== "GET" || WITHOUT_TURN.test(request.url ?? "")) return answer(request, response);
    return new Promise((resolve, reject) => {
      void turns(async () => {
        if (response.destroyed || response.writableEnded) {
          resolve();
          return;
        }
        const over = new AbortController();
        const answered = answer(request, response).then(resolve, reject);
        const tooLong = sleep(longestMs, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
        await Promise.race([answered, tooLong]);
        over.abort();
      });
    });
  };
}
