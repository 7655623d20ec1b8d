import type { ClientBase } from "pg";
import { escapeIdentifier } from "pg";

/** A table as the catalogue describes it. */
export type Table = { name: string; columns: string[]; key: string[]; parents: string[] };

/**
 * What no backup holds: whoever was signed in or has a link must come again, tokens are made anew, as one that was revoked
 * since would open once more, tries are counted anew, sums are derived, and which migrations were applied stands in the header.
 */
const LEFT_OUT = [
  ...["Session", "Verification", "AccessToken", "MachineAnswer"],
  ...["Throttle", "AreaMonth", "_prisma_migrations"],
];

/** Values are written and read back in one way, whatever server, role and database are set to. */
export const PLAIN_VALUES = `
  SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;

/** @returns the tables that a backup holds, in an order in which they can be filled */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(number, place), pg_attribute a
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.number ORDER BY k.place) AS key,
      ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid ORDER BY 1) AS parents
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
    ORDER BY c.relname COLLATE "C"`,
    [LEFT_OUT],
  );
  return parentsFirst(rows);
}

/** @throws Error where tables refer to each other in a circle, which none may be filled in */
export function parentsFirst(tables: readonly Table[]): Table[] {
  const left = [...tables];
  const placed: Table[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const next = left.findIndex(({ parents }) => !parents.some((parent) => waiting.has(parent)));
    if (next === -1) throw new Error(`Tables refer to each other in a circle: ${[...waiting].join(", ")}`);
    placed.push(...left.splice(next, 1));
  }
  return placed;
}

/** @returns names as SQL wants them, with commas between */
export function named(names: readonly string[]): string {
  return names.map((name) => escapeIdentifier(name)).join(", ");
}

/** Migrations that have been applied, in the order of their names; null where the database has no such table. */
export async function readMigrationNames(client: ClientBase): Promise<string[] | null> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AS exists`,
  );
  if (!found[0]!.exists) return null;
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT "migration_name" AS name FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name).sort();
}
