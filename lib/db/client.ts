import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";
import { openPool } from "./pool";
import { endAtSilence } from "./silence";

export { Prisma, PrismaClient };

/** A client or the transaction that a command runs in. */
export type Db = Prisma.TransactionClient;

/** Opens a client of its own, without limits of time: for commands that may take as long as they take. */
export function openDb(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
}

/**
 * What a request may take of the database, in milliseconds. A pooler in between must let these settings pass
 * (PgBouncer: `ignore_startup_parameters`).
 */
const LIMITS = { statement_timeout: 15_000, lock_timeout: 10_000, connectionTimeoutMillis: 10_000 };
/** No statement takes that long, so nobody is there any more. */
const SILENCE_MS = 20_000;

function openLimited(url: string): PrismaClient {
  const onConnect = endAtSilence(SILENCE_MS);
  const pool = openPool({ connectionString: url, max: 10, keepAlive: true, ...LIMITS, onConnect });
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

const shared = globalThis as { __jangkauDb?: PrismaClient; __jangkauServes?: boolean };

/** Holds the process's client to what a request may take; for the server, before it answers any. */
export function serveRequests(): void {
  shared.__jangkauServes = true;
}

/** The process's client, opened at first use. */
export function db(): PrismaClient {
  shared.__jangkauDb ??= shared.__jangkauServes ? openLimited(databaseUrl()) : openDb(databaseUrl());
  return shared.__jangkauDb;
}
