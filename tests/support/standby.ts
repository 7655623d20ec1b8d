import { chown, cp, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { onDatabase } from "@/lib/postgres/connection";
import { startEmbeddedServer, type EmbeddedServer } from "@/lib/postgres/embedded-server";
import { withDatabaseName } from "./database-name";

const STANDBY = "cadangan";

/** A primary and a standby that follows it, each commit acknowledged once both have it. */
export async function replicatedDatabase(
  folder: string,
): Promise<{ primary: EmbeddedServer; standby: EmbeddedServer }> {
  const [first, second] = [path.join(folder, "utama"), path.join(folder, STANDBY)];
  const settings = { wal_keep_size: "1GB", max_connections: "100" };
  const primary = await startEmbeddedServer(first, { settings, endsWithUs: true });
  await copyAsStandby(primary.url, first, second);
  const standby = await startEmbeddedServer(second, { settings, endsWithUs: true });
  await onDatabase(withDatabaseName(primary.url, "postgres"), async (client) => {
    await client.query(`ALTER SYSTEM SET synchronous_standby_names = '${STANDBY}'`);
    await client.query("SELECT pg_reload_conf()");
    while (!(await isSynchronous(client))) await sleep(50);
  });
  return { primary, standby };
}

export async function promote(url: string): Promise<void> {
  await onDatabase(withDatabaseName(url, "postgres"), async (client) => {
    await client.query("SELECT pg_promote()");
  });
}

/** A copy of a running server's files, as `pg_basebackup` makes one; the embedded programs come without that. */
async function copyAsStandby(url: string, from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o711 });
  await onDatabase(withDatabaseName(url, "postgres"), async (client) => {
    await client.query("SELECT pg_backup_start('standby', true)");
    const isLeftOut = (file: string) => /\/(postmaster\.(pid|opts)|pg_wal\/.+|pg_replslot\/.+)$/.test(file);
    await cp(from, to, { recursive: true, preserveTimestamps: true, filter: (file) => !isLeftOut(file) });
    const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
    const { hostname, port, username, password } = new URL(url);
    const cluster = path.join(to, "postgres");
    const source = `host=${hostname} port=${port} user=${username} password=${password} application_name=${STANDBY}`;
    await writeFile(path.join(cluster, "backup_label"), rows[0]!.labelfile);
    await writeFile(path.join(cluster, "standby.signal"), "");
    await writeFile(path.join(cluster, "postgresql.auto.conf"), `primary_conninfo = '${source}'\n`);
    await ownAsBefore(path.join(from, "postgres"), cluster);
  });
}

/** PostgreSQL refuses files of another user: copies made by root go to whom the originals belong to. */
async function ownAsBefore(from: string, to: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(from);
  const files = await readdir(to, { recursive: true });
  for (const file of ["", ...files]) await chown(path.join(to, file), uid, gid);
}

async function isSynchronous(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ state: string }>("SELECT sync_state AS state FROM pg_stat_replication");
  return rows.some(({ state }) => state === "sync");
}
