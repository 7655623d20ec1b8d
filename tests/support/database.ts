import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { openDb, type PrismaClient } from "@/lib/db/client";
import { databaseNameOf, withDatabaseName } from "./database-name";
import "./provided";

/** Usable inside tests and hooks of the file that called `testDatabase`. */
export type TestDatabase = { readonly url: string; readonly db: PrismaClient };

/**
 * A database for this test file alone: a clone of the template with all migrations and the reference seed, or an empty
 * one. Call it at the top of the file.
 */
export function testDatabase({ empty = false } = {}): TestDatabase {
  let opened: { url: string; db: PrismaClient } | undefined;
  beforeAll(async () => {
    const templateUrl = inject("templateUrl");
    const template = databaseNameOf(templateUrl);
    const name = `${template}_${randomBytes(5).toString("hex")}`;
    await onMaintenance(templateUrl, `CREATE DATABASE ${name} TEMPLATE ${empty ? "template0" : template}`);
    const url = withDatabaseName(templateUrl, name);
    opened = { url, db: openDb(url) };
  });
  afterAll(async () => {
    if (!opened) return;
    await opened.db.$disconnect();
    await onMaintenance(opened.url, `DROP DATABASE ${databaseNameOf(opened.url)} WITH (FORCE)`);
  });
  const present = () => {
    if (!opened) throw new Error("testDatabase() is usable inside tests and hooks only");
    return opened;
  };
  return {
    get url() {
      return present().url;
    },
    get db() {
      return present().db;
    },
  };
}

/** Nobody may be connected to a template while it is cloned, so this goes to the server's maintenance database. */
async function onMaintenance(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: withDatabaseName(url, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
