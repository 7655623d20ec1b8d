import { noFilter, openSchemaEngine, readMigrations } from "./schema-engine";

/**
 * Applies the migrations that the database does not have yet.
 * @returns the names of the migrations that were applied now, in order
 * @throws the engine's message when a migration fails; a failed migration is recorded in `_prisma_migrations`
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const engine = await openSchemaEngine(databaseUrl);
  try {
    const result = await engine.applyMigrations({ migrationsList: await readMigrations(), filters: noFilter });
    return result.appliedMigrationNames;
  } finally {
    engine.free();
  }
}
