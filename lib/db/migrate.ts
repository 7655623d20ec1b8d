import { noFilter, withSchemaEngine, readMigrations } from "./schema-engine";

/**
 * Applies the migrations that the database does not have yet.
 * @returns the names of the migrations that were applied now, in order
 * @throws the engine's message when a migration fails; a failed migration is recorded in `_prisma_migrations`
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: noFilter,
    });
    return appliedMigrationNames;
  });
}
