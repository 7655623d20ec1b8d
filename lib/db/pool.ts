import { Pool, type PoolClient, type PoolConfig } from "pg";
import { destroyConnection } from "./silence";

// The server and what Next has built are loaded apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauPools?: Set<Pool> };
const pools = (): Set<Pool> => (shared.__jangkauPools ??= new Set());

/** Opens connections that `moveConnections` can lead to another server. An idle one that breaks is no failure. */
export function openPool(config: PoolConfig & { connectionString: string }): Pool {
  const pool = new Pool(config);
  pool.on("error", () => undefined);
  const open = new Set<PoolClient>();
  pool.on("connect", (client) => open.add(client));
  pool.on("remove", (client) => open.delete(client));
  openClients.set(pool, open);
  // One that has ended stays in the set; a process opens two or three in its life.
  pools().add(pool);
  return pool;
}

const openClients = new WeakMap<Pool, Set<PoolClient>>();

/** Has every later connection of this process go to another server, and breaks those that are open to the one before. */
export function moveConnections(url: string): void {
  for (const pool of pools()) {
    pool.options.connectionString = url;
    for (const client of openClients.get(pool) ?? []) destroyConnection(client, "The database has moved");
  }
}
