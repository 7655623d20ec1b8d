import { describe, expect, it } from "vitest";
import { compareWithSchema } from "@/lib/cli/migrate";
import { applyMigrations } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/schema-engine";
import { testDatabase } from "@/tests/support/database";

describe("migrations", () => {
  const database = testDatabase({ empty: true });

  it("apply to an empty database in order, once", async () => {
    const names = (await readMigrations()).migrationDirectories.map((migration) => migration.path);
    expect(await applyMigrations(database.url)).toEqual(names);
    expect(await applyMigrations(database.url)).toEqual([]);
  });

  it("are recorded where `prisma migrate deploy` looks", async () => {
    const rows = await database.db
      .$queryRaw`SELECT "checksum", "finished_at", "rolled_back_at" FROM "_prisma_migrations"`;
    expect(rows).toEqual(
      (await readMigrations()).migrationDirectories.map(() => ({
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        finished_at: expect.any(Date) as Date,
        rolled_back_at: null,
      })),
    );
  });

  it("produce exactly the schema", async () => {
    expect(await compareWithSchema(database.url)).toMatchObject({ exitCode: 0 });
  });

  it("would be found to differ from the schema", async () => {
    await database.db.$executeRaw`ALTER TABLE "Region" ADD COLUMN "extra" INTEGER`;
    const { exitCode, stdout } = await compareWithSchema(database.url);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('ALTER TABLE "Region" DROP COLUMN "extra"');
  });
});

describe("two servers that start at once", () => {
  const database = testDatabase({ empty: true });

  it("apply each migration once between them", async () => {
    const applied = await Promise.all([applyMigrations(database.url), applyMigrations(database.url)]);
    expect(applied.flat()).toHaveLength((await readMigrations()).migrationDirectories.length);
  });
});

describe("a migration whose process was killed", () => {
  const database = testDatabase({ empty: true });

  /** Leaves the database as the kill does: the start is recorded, nothing of the script has stayed. */
  async function interrupt(logs: string | null): Promise<void> {
    await applyMigrations(database.url);
    const statements = [
      `CREATE SCHEMA kept`,
      `ALTER TABLE "_prisma_migrations" SET SCHEMA kept`,
      `DROP SCHEMA public CASCADE`,
      `CREATE SCHEMA public`,
      `ALTER TABLE kept."_prisma_migrations" SET SCHEMA public`,
      `DROP SCHEMA kept`,
    ];
    // SQL of our own, as it stands above.
    for (const statement of statements) await database.db.$executeRawUnsafe(statement);
    await database.db
      .$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL, "applied_steps_count" = 0, "logs" = ${logs}`;
  }

  it("is applied again", async () => {
    await interrupt(null);
    expect(await applyMigrations(database.url)).toHaveLength((await readMigrations()).migrationDirectories.length);
    expect(await compareWithSchema(database.url)).toMatchObject({ exitCode: 0 });
  });

  it("but one that failed by its own SQL is left to a person", async () => {
    await interrupt("syntax error");
    await expect(applyMigrations(database.url)).rejects.toThrow(/failed migrations/);
  });
});
