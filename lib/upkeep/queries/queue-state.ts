import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db } from "@/lib/db/client";
import { QUEUES } from "@/lib/jobs/queues";
import type { JobState, QueueState } from "../schema";

type Row = { name: string; state: JobState; at: Date; retries: number; said: string | null };

/** @returns null where no copy of this installation has a queue @throws AppError unauthenticated, forbidden */
export async function readQueueState(actor: Actor): Promise<QueueState[] | null> {
  permit(actor, "read-upkeep");
  const [made] = await db().$queryRaw<{ made: boolean }[]>`SELECT to_regclass('pgboss.job') IS NOT NULL AS made`;
  if (!made!.made) return null;
  const [counts, newest] = await Promise.all([
    db().$queryRaw<{ name: string; waiting: bigint; active: bigint }[]>`
      SELECT name, count(*) FILTER (WHERE state IN ('created', 'retry')) AS waiting,
        count(*) FILTER (WHERE state = 'active') AS active
      FROM pgboss.job GROUP BY name`,
    // Ended work moves to the archive after some hours.
    db().$queryRaw<Row[]>`
      SELECT DISTINCT ON (name) name, state::text AS state, coalesce(completed_on, started_on) AS at,
        retry_count AS retries, coalesce(output->>'said', output->'value'->>'said', output->>'message') AS said
      FROM (SELECT name, state, completed_on, started_on, retry_count, output FROM pgboss.job
        UNION ALL SELECT name, state, completed_on, started_on, retry_count, output FROM pgboss.archive) j
      WHERE started_on IS NOT NULL ORDER BY name, started_on DESC`,
  ]);
  return QUEUES.map(({ name, title, daily }) => {
    const count = counts.find((row) => row.name === name);
    const last = newest.find((row) => row.name === name) ?? null;
    return {
      ...{ name, title, daily, last },
      waiting: Number(count?.waiting ?? 0),
      active: Number(count?.active ?? 0),
    };
  });
}
