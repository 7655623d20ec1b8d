import PgBoss from "pg-boss";
import type { Client } from "pg";
import { ADVISORY_LOCKS } from "@/lib/db/advisory-lock";
import { onDatabase, userOf } from "@/lib/postgres/connection";
import { NOTICES, QUEUE_SCHEMA, QUEUES, RETRIES } from "./queues";

/**
 * Makes the tables of the queue as their owner, who alone may, and lets the application at their rows. Where they stand
 * already, two questions are all it takes.
 * @throws the database's error
 */
export async function prepareQueues({ owner, app }: { owner: string; app: string }): Promise<void> {
  await onDatabase(owner, async (client) => {
    // Copies that start at once would make them twice, and fail at each other's grants.
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.grants})`);
    if (!(await isPrepared(client))) await makeQueues(owner);
    if (owner !== app) await client.query(grantsTo(client.escapeIdentifier(userOf(app))));
    await client.query("COMMIT");
  });
}

async function isPrepared(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean }>(
    `SELECT to_regclass('${QUEUE_SCHEMA}.queue') IS NOT NULL AS made`,
  );
  if (!rows[0]!.made) return false;
  const { rows: known } = await client.query<{ name: string }>(`SELECT name FROM ${QUEUE_SCHEMA}.queue`);
  return [...QUEUES, NOTICES].every(({ name }) => known.some((queue) => queue.name === name));
}

async function makeQueues(connectionString: string): Promise<void> {
  // With schedules, as its own queue for them has to be made, too.
  const boss = new PgBoss({ connectionString, schema: QUEUE_SCHEMA, max: 1, supervise: false });
  boss.on("error", (error) => {
    console.error(error);
  });
  await boss.start();
  try {
    await boss.createQueue(NOTICES.name, { ...NOTICES });
    for (const { name } of QUEUES) await boss.createQueue(name, { name, policy: "stately", ...RETRIES });
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
}

const grantsTo = (role: string) => `
  GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${role}`;
