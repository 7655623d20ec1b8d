import { setTimeout as sleep } from "node:timers/promises";

export type Request = { what: string; send: (signal: AbortSignal) => Promise<string | null> };
/** How many were sent, and what went wrong, each with what was asked. */
export type Sent = { count: number; failures: string[] };

const PATIENCE_MS = 20_000;

/**
 * Sends requests in turn, so many a second whether or not the ones before have been answered, until it is told to stop.
 * @returns what ends it and waits for what is under way
 */
export function sendSteadily(requests: readonly Request[], perSecond: number): () => Promise<Sent> {
  const failures: string[] = [];
  const underWay: Promise<void>[] = [];
  let isOver = false;
  const began = performance.now();
  const send = async ({ what, send: ask }: Request) => {
    const failed = await ask(AbortSignal.timeout(PATIENCE_MS)).catch((error: unknown) => String(error));
    if (failed !== null) failures.push(`${what}: ${failed}`);
  };
  const sending = (async () => {
    while (!isOver) {
      const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
      while (underWay.length < due) underWay.push(send(requests[underWay.length % requests.length]!));
      await sleep(5);
    }
  })();
  return async () => {
    isOver = true;
    await sending;
    await Promise.all(underWay);
    return { count: underWay.length, failures };
  };
}
