import { Client } from "pg";

const PATIENCE_MS = 1500;

/** A server of several that hold one database. `timeline` grows by one with each promotion of a standby. */
type Answer = { host: string; timeline: number };

/**
 * Asks all servers at once which of them takes writes. A primary that was replaced and has come back writes on an older
 * timeline than the standby that was promoted for it, so the newest one counts.
 * @param url of the database on any of them
 * @param hosts `host:port`
 * @returns the address of the database on that server; null while there is none
 */
export async function findWritable(url: string, hosts: readonly string[]): Promise<string | null> {
  const answers = await Promise.all(hosts.map((host) => askServer(withHost(url, host), host)));
  const writable = answers.filter((answer) => answer !== null).sort((a, b) => b.timeline - a.timeline);
  return writable[0] ? withHost(url, writable[0].host) : null;
}

/** @returns the same address at another server */
export function withHost(url: string, host: string): string {
  const moved = new URL(url);
  moved.host = host;
  return moved.href;
}

/** @returns null where it does not answer in time, or only follows another */
async function askServer(url: string, host: string): Promise<Answer | null> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ timeline: string | null }>(
      `SELECT CASE WHEN NOT pg_is_in_recovery() THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) END AS timeline`,
    );
    const timeline = rows[0]?.timeline;
    return timeline == null ? null : { host, timeline: Number.parseInt(timeline, 16) };
  } catch {
    return null;
  } finally {
    void client.end().catch(() => undefined);
  }
}
