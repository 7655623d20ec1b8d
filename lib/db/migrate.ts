import type { Pool } from "pg";
import { openDb } from "./client";
import { noFilter, readMigrations, withSchemaEngine } from "./schema-engine";

const FAILED_BEFORE = "P3009";

/**
 * Applies the migrations that the database does not have yet. One whose process was killed is applied again:
 * PostgreSQL runs each script as one transaction, so nothing of it has stayed.
 * @returns the names of the migrations that were applied now, in order
 * @throws the engine's message when a migration fails; a failed migration is recorded in `_prisma_migrations`
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  try {
    return await applyWaiting(databaseUrl);
  } catch (error) {
    // Only now, and not beforehand: this failure comes under the engine's lock, so nobody is still at work on it.
    const interrupted =
      (error as { code?: string }).code === FAILED_BEFORE ? await interruptedMigrations(databaseUrl) : [];
    if (interrupted.length === 0) throw error;
    await withSchemaEngine(databaseUrl, async (engine) => {
      for (const migrationName of interrupted) await engine.markMigrationRolledBack({ migrationName });
    });
    return applyWaiting(databaseUrl);
  }
}

function applyWaiting(databaseUrl: string): Promise<string[]> {
  return applyWithin(databaseUrl, null);
}

/**
 * The same in a transaction of the caller's.
 * @param database its address, or a pool of one connection (`inOneTransaction`)
 * @param only these migrations, or null for all of them
 */
export function applyWithin(database: string | Pool, only: readonly string[] | null): Promise<string[]> {
  return withSchemaEngine(database, async (engine) => {
    const all = await readMigrations();
    const migrationDirectories = all.migrationDirectories.filter(({ path }) => only?.includes(path) ?? true);
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: { ...all, migrationDirectories },
      filters: noFilter,
    });
    return appliedMigrationNames;
  });
}

/** @returns the names of the migrations that this program brings, in their order */
export async function knownMigrations(): Promise<string[]> {
  return (await readMigrations()).migrationDirectories.map(({ path }) => path);
}

/** Those that were begun and neither finished nor failed: the engine writes a failure's reason into `logs`. */
async function interruptedMigrations(databaseUrl: string): Promise<string[]> {
  const db = openDb(databaseUrl);
  try {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT "migration_name" AS "name" FROM "_prisma_migrations"
      WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL AND "logs" IS NULL`;
    return rows.map(({ name }) => name);
  } finally {
    await db.$disconnect();
  }
}
