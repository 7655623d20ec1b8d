import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedServer } from "@/lib/postgres/embedded-server";
import { seedDatabase } from "@/lib/cli/seed";
import { applyMigrations } from "@/lib/db/migrate";
import { readEnv } from "@/lib/env";
import { withDatabaseName } from "./database-name";
import { openSeeded } from "./seeded-folder";
import { temporaryFolder } from "./temporary-folder";
import "./provided";

/**
 * One PostgreSQL for the run: an embedded one in a temporary folder, or TEST_DATABASE_URL. It holds one template with
 * all migrations and the reference seed, which each test file clones (`testDatabase`).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const seeded = await openSeeded();
  project.provide("seeded", seeded.folder);
  const prefix = `jangkau_uji_${process.pid}`;
  const templateUrl = withDatabaseName(server.url, prefix);
  try {
    await onServer(server.url, `CREATE DATABASE ${prefix}`);
    await applyMigrations(templateUrl);
    await seedDatabase(templateUrl, "reference", () => undefined);
    project.provide("templateUrl", templateUrl);
  } catch (error) {
    await server.close();
    throw error;
  }
  return async () => {
    await seeded.remove();
    if (readEnv().TEST_DATABASE_URL !== undefined) await dropAll(server.url, prefix);
    await server.close();
  };
}

async function openServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const { TEST_DATABASE_URL } = readEnv();
  if (TEST_DATABASE_URL !== undefined) return { url: TEST_DATABASE_URL, close: () => Promise.resolve() };
  const { folder, remove } = await temporaryFolder();
  // Nothing has to survive a power cut here.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const server = await startEmbeddedServer(folder, { settings, endsWithUs: true });
  return { url: server.url, close: () => server.stop().then(remove) };
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
    [prefix],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`);
  await client.end();
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
