import type { Agent } from "node:http";
import { request } from "node:http";

/** The middle value; the list is not changed. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const HEADERS = { "accept-encoding": "gzip" };

/** How long an answer took in milliseconds until its last byte, and its bytes on the wire. */
export type Fetched = { ms: number; bytes: number };

/** One request over a kept connection. @throws Error for an answer other than 200 */
export function fetchOnce(url: string, agent: Agent, headers: Record<string, string> = {}): Promise<Fetched> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { ...HEADERS, ...headers } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - begin, bytes });
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** Repeats an action on some lanes for a while. @returns actions per second */
export async function throughput(action: () => Promise<unknown>, lanes: number, ms: number): Promise<number> {
  const begin = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - begin < ms) {
      await action();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done / ((performance.now() - begin) / 1000);
}

/** @returns how long an action took, milliseconds */
export async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await action();
  return performance.now() - begin;
}
