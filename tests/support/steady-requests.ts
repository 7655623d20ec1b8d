import { setTimeout as sleep } from "node:timers/promises";

export type Request = { what: string; send: (signal: AbortSignal) => Promise<string | null> };
/** How many were sent, how long each took in milliseconds, and what went wrong, each with what was asked. */
export type Sent = { count: number; took: number[]; failures: string[] };
/** How hard requests press: so many a second whether or not the ones before were answered, or by so many who wait for their answer. */
export type Pressure = { perSecond: number } | { clients: number };

const PATIENCE_MS = 30_000;

/**
 * Sends requests in turn until it is told to stop.
 * @returns what ends it and waits for what is under way
 */
export function sendSteadily(requests: readonly Request[], pressure: Pressure): () => Promise<Sent> {
  const sent: Sent = { count: 0, took: [], failures: [] };
  const over = new AbortController();
  const sendNext = async () => {
    const { what, send } = requests[sent.count++ % requests.length]!;
    const began = performance.now();
    const failed = await send(AbortSignal.timeout(PATIENCE_MS)).catch((error: unknown) => String(error));
    sent.took.push(performance.now() - began);
    if (failed !== null) sent.failures.push(`${what}: ${failed}`);
  };
  const sending =
    "perSecond" in pressure
      ? sendByClock(sendNext, pressure.perSecond, over.signal)
      : sendInTurn(sendNext, pressure.clients, over.signal);
  return async () => {
    over.abort();
    await sending;
    return sent;
  };
}

async function sendByClock(sendNext: () => Promise<void>, perSecond: number, over: AbortSignal): Promise<void> {
  const underWay: Promise<void>[] = [];
  const began = performance.now();
  while (!over.aborted) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    while (underWay.length < due) underWay.push(sendNext());
    await sleep(5);
  }
  await Promise.all(underWay);
}

async function sendInTurn(sendNext: () => Promise<void>, clients: number, over: AbortSignal): Promise<void> {
  const one = async () => {
    while (!over.aborted) {
      await sendNext();
      // What answers at once, such as a refused connection, must not keep this process busy.
      await sleep(5);
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
}

/** The same where a failure promises nothing, as while a server is being killed. */
export function promisingNothing({ what, send }: Request): Request {
  return {
    what,
    send: (signal) =>
      send(signal).then(
        () => null,
        () => null,
      ),
  };
}

/** A page or an answer of the API that must come whole. */
export function reading(base: string, path: string, cookie?: string): Request {
  return {
    what: `GET ${path}`,
    send: async (signal) => {
      const answer = await fetch(`${base}${path}`, { signal, headers: cookie ? { cookie } : {} });
      const body = await answer.text();
      if (answer.status !== 200) return `${answer.status} ${body.slice(0, 200)}`;
      return body.trimEnd().endsWith(path.startsWith("/api") ? "}" : "</html>") ? null : "cut off";
    },
  };
}
