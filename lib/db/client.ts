import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";

export { Prisma, PrismaClient };

/** A client or the transaction that a command runs in. */
export type Db = Prisma.TransactionClient;

/** Opens a client of its own; the caller disconnects it. */
export function openDb(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
}

const shared = globalThis as { __jangkauDb?: PrismaClient };

/** The process's client, opened at first use. */
export function db(): PrismaClient {
  shared.__jangkauDb ??= openDb(databaseUrl());
  return shared.__jangkauDb;
}
