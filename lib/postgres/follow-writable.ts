import { setTimeout as sleep } from "node:timers/promises";
import { moveConnections } from "@/lib/db/pool";
import { useDatabase as pointAtDatabase } from "@/lib/env";
import { placeOf } from "./connection";
import { findWritable } from "./writable-server";

/** A standby takes over within a second or two; looking this often finds it well within ten. */
const LOOK_EVERY_MS = 1000;

/**
 * Has this process follow its database from server to server for as long as it runs: a standby that was promoted is
 * found without anybody starting anything anew.
 * @param url of the database where it is now
 * @param hosts `host:port` of all servers that may hold it
 * @returns what ends it
 */
export function followWritable(url: string, hosts: readonly string[]): () => Promise<void> {
  const ended = new AbortController();
  const following = (async () => {
    let current = url;
    while (!ended.signal.aborted) {
      const found = await findWritable(current, hosts);
      if (found !== null && found !== current) {
        moveTo(found, current);
        current = found;
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    ended.abort();
    await following;
  };
}

function moveTo(found: string, before: string): void {
  console.error(`Basis data sekarang ada di ${placeOf(found)}, sebelumnya ${placeOf(before)}.`);
  pointAtDatabase(found);
  moveConnections(found);
}
