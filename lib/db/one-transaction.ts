import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "./client";

/** A transaction in which SQL, the schema engine and Prisma's raw queries work on the same connection. */
export type OneTransaction = {
  pool: Pool;
  /** Raw queries only: anything that Prisma itself puts into a transaction would end this one. */
  db: PrismaClient;
};

/**
 * Runs everything in one transaction, schema changes and all: a pool of one connection that has begun, which everybody who
 * takes a pool can be given.
 * @throws what `run` throws; nothing has stayed then
 */
export async function inOneTransaction<T>(url: string, run: (transaction: OneTransaction) => Promise<T>): Promise<T> {
  let connections = 0;
  const pool = new Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    keepAlive: true,
    // Another connection in the place of one that broke would write outside of any transaction.
    onConnect: () => {
      connections += 1;
      if (connections > 1) throw new Error("the connection to the database broke");
    },
  });
  pool.on("error", () => undefined);
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    await pool.query("BEGIN");
    const { rows } = await pool.query<{ id: string }>("SELECT pg_current_xact_id()::text AS id");
    const result = await run({ pool, db });
    const { rows: now } = await pool.query<{ id: string }>("SELECT pg_current_xact_id()::text AS id");
    if (rows[0]!.id !== now[0]!.id) throw new Error("something ended the transaction that was not to end it");
    await pool.query("COMMIT");
    return result;
  } finally {
    await db.$disconnect().catch(() => undefined);
    // What has not been committed goes with the connection.
    await pool.end();
  }
}
