import { pipeline } from "node:stream/promises";
import { escapeIdentifier, type Pool } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { verifyChainWithin } from "@/lib/audit/queries";
import type { ChainVerdict } from "@/lib/audit/schema";
import type { Actor } from "@/lib/auth/actor";
import { ADVISORY_LOCKS } from "@/lib/db/advisory-lock";
import { applyWithin, knownMigrations } from "@/lib/db/migrate";
import { inOneTransaction } from "@/lib/db/one-transaction";
import { onDatabase, userOf } from "@/lib/postgres/connection";
import { forgetUnreadableFactors } from "@/lib/users/commands/unreadable-factors";
import { clearEmptyTarget } from "./empty-target";
import { differences, takeFingerprint } from "./fingerprint";
import { linesIn } from "./pieces";
import { BackupRefused, refused } from "./messages";
import { checkBackup, piecesOf, type Checked } from "./read-backup";
import type { Fingerprint, Header, Piece } from "./schema";
import { named, PLAIN_VALUES } from "./tables";

export type Restored = {
  header: Header;
  rows: number;
  /** As the backup has it; the restored data were compared with it. */
  fingerprint: Fingerprint;
  chain: ChainVerdict;
  /** Migrations that the data have gone through on the way. */
  upgraded: string[];
  /** Accounts whose second factor nobody can read under this installation's secret. */
  factorsForgotten: number;
  /** Tables in the backup that were never Jangkau's. */
  foreign: string[];
};

/** What is restored, and where to: `url` is the owner's. `tell` hears rows and how many there are, now and then. */
export type RestoreOrder = {
  url: string;
  file: string;
  passphrase: string | null;
  tell: (done: { rows: number; of: number }) => void;
};

/**
 * Looks at a file from its first byte to its last, and whether this program knows what it holds; touches no database.
 * @throws BackupRefused C.101 to C.111, C.201
 */
export async function examineBackup(file: string, passphrase: string | null): Promise<Checked> {
  const checked = await checkBackup(file, passphrase);
  const known = new Set(await knownMigrations());
  const unknown = checked.header.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw refused("C.201", { migrations: unknown.join(", "), application: checked.header.application });
  return checked;
}

/**
 * Puts a backup into an empty database and brings it up to date, all of it in one transaction.
 * @throws BackupRefused; nothing has stayed in the database then
 */
export async function restoreBackup(actor: Actor, order: RestoreOrder): Promise<Restored> {
  const { header, end } = await examineBackup(order.file, order.passphrase);
  try {
    const restored = await inOneTransaction(order.url, async ({ pool, db }) => {
      await pool.query(`${PLAIN_VALUES}; SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.restore})`);
      await refuseGuest(pool, order.url);
      await clearEmptyTarget(pool);
      await applyWithin(pool, header.migrations);
      const foreign = await fill(pool, header, order);
      const upgraded = await applyWithin(pool, null);
      await refuseOtherData(pool, end.fingerprint);
      const chain = await verifyChainWithin(db);
      const factorsForgotten = await forgetUnreadableFactors(db, actor);
      const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
      return { header, rows, fingerprint: end.fingerprint, chain, upgraded, factorsForgotten, foreign };
    });
    await countRows(order.url);
    return restored;
  } catch (error) {
    throw told(error, order.url);
  }
}

/**
 * Tables' own triggers rest meanwhile, since they would number events anew and refuse what is final; an owner may say so.
 * References and checks are looked at by the database as ever.
 * @returns tables of the backup that are none of ours
 */
async function fill(pool: Pool, { tables }: Header, { file, passphrase, tell }: RestoreOrder): Promise<string[]> {
  const { rows: there } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const ours = new Set(there.map(({ name }) => name));
  const filled = tables.map(({ name }) => name).filter((name) => ours.has(name));
  for (const name of filled) await pool.query(`ALTER TABLE ${escapeIdentifier(name)} DISABLE TRIGGER USER`);
  // Migrations have written first rows, which are among those that come.
  await pool.query(`TRUNCATE ${named(filled)} CASCADE`);
  const of = tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for await (const { table, rows } of byTable(piecesOf(file, passphrase))) {
    const { name, columns } = tables[table]!;
    await copyInto(pool, ours.has(name) ? `${escapeIdentifier(name)} (${named(columns)})` : null, async function* () {
      for await (const bytes of rows) {
        yield bytes;
        tell({ rows: (done += linesIn(bytes)), of });
      }
    });
  }
  for (const name of filled) await pool.query(`ALTER TABLE ${escapeIdentifier(name)} ENABLE TRIGGER USER`);
  await pool.query(LATER_VERSIONS);
  return tables.map(({ name }) => name).filter((name) => !ours.has(name));
}

/** Until PostgreSQL has counted them it plans as if there were no rows, and would count by itself a minute later. */
async function countRows(url: string): Promise<void> {
  await onDatabase(url, (client) => client.query("ANALYZE"));
}

async function refuseGuest(pool: Pool, url: string): Promise<void> {
  const { rows } = await pool.query<{ may: boolean }>("SELECT has_schema_privilege('public', 'CREATE') AS may");
  if (!rows[0]!.may) throw noRight(url, "CREATE");
}

function noRight(url: string, reason: string): BackupRefused {
  return refused("C.206", { user: userOf(url), reason });
}

/**
 * Browsers hold pages under a version of the data. Since the snapshot other versions may have been given out, and the
 * same number must never stand for something else; no count goes up once a millisecond.
 */
const LATER_VERSIONS = ["DataVersion", "MonthVersion"]
  .map(
    (table) => `UPDATE ${escapeIdentifier(table)}
      SET "value" = greatest("value" + 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)`,
  )
  .join("; ");

/** @returns the rows of one table after the other, each to be read before the next */
async function* byTable(
  pieces: AsyncGenerator<Piece, void, void>,
): AsyncGenerator<{ table: number; rows: AsyncIterable<Buffer> }, void, void> {
  let next = await pieces.next();
  async function* rowsOf(table: number): AsyncGenerator<Buffer, void, void> {
    for (; !next.done && next.value.kind === "rows" && next.value.table === table; next = await pieces.next())
      yield next.value.bytes;
  }
  while (!next.done) {
    if (next.value.kind === "rows") yield { table: next.value.table, rows: rowsOf(next.value.table) };
    else next = await pieces.next();
  }
}

/** @param place the table and its columns, null to let the rows go by */
async function copyInto(
  pool: Pool,
  place: string | null,
  rows: () => AsyncGenerator<Buffer, void, void>,
): Promise<void> {
  if (place === null) {
    const passing = rows();
    while (!(await passing.next()).done);
    return;
  }
  const client = await pool.connect();
  try {
    await pipeline(rows, client.query(copyFrom(`COPY ${place} FROM STDIN`)));
  } finally {
    client.release();
  }
}

async function refuseOtherData(pool: Pool, expected: Fingerprint): Promise<void> {
  const client = await pool.connect();
  try {
    const parts = differences(expected, await takeFingerprint(client));
    if (parts.length > 0) throw refused("C.204", { parts: parts.join(", ") });
  } finally {
    client.release();
  }
}

function told(error: unknown, url: string): unknown {
  if (error instanceof BackupRefused) return error;
  const { code, message } = error as { code?: string; message: string };
  // The schema engine tells a story around what PostgreSQL has said.
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const reason = (lines.find((line) => line.startsWith("ERROR")) ?? lines[0] ?? "").trim();
  if (code === "42501") return noRight(url, reason);
  return refused("C.205", { reason });
}
