import { noFilter, withSchemaEngine, readSchema } from "@/lib/db/schema-engine";
import { withDatabase } from "./database";

/**
 * `npm run migrate` applies the migrations; `npm run migrate -- --sql` prints the SQL that brings the database to the
 * schema of `prisma/models`, for the next migration's file.
 */
export async function main(options: string[]): Promise<number> {
  if (options.includes("--sql")) {
    console.log(await withDatabase((_, { urls }) => sqlToSchema(urls.owner)));
    return 0;
  }
  const unknown = options.find((option) => option !== "--sql");
  if (unknown !== undefined) {
    console.error(`Pilihan tidak dikenal: ${unknown}. Yang ada: --sql`);
    return 2;
  }
  const applied = await withDatabase((_, found) => Promise.resolve(found.applied));
  console.log(applied.length === 0 ? "Semua migrasi sudah diterapkan." : `Diterapkan: ${applied.join(", ")}`);
  return 0;
}

/** @returns SQL that turns the database into the schema; a comment when they already agree */
export async function sqlToSchema(url: string): Promise<string> {
  const { stdout } = await compareWithSchema(url);
  return stdout ?? "";
}

/**
 * Compares a database with `prisma/models`.
 * @returns exitCode 0 when they agree, 2 when they differ, and the SQL that would make them agree
 */
export async function compareWithSchema(url: string): Promise<{ exitCode: number; stdout: string | null }> {
  const schema = await readSchema();
  const request = {
    from: { tag: "schemaDatasource", ...schema, configDir: process.cwd() },
    to: { tag: "schemaDatamodel", ...schema },
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: noFilter,
  };
  // The engine's types name these tags by an enum that it does not export as a value.
  return withSchemaEngine(url, (engine) => engine.diff(request as never));
}
