import { readdirSync } from "node:fs";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { Prisma, db } from "@/lib/db/client";
import type { DatabaseState, Statement } from "../schema";

/** @throws AppError unauthenticated, forbidden */
export async function readDatabaseState(actor: Actor): Promise<DatabaseState> {
  permit(actor, "read-upkeep");
  const [row] = await db().$queryRaw<
    {
      version: string;
      bytes: bigint;
      startedAt: Date;
      open: bigint;
      most: number;
      applied: bigint;
      newest: string | null;
    }[]
  >`
    SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
      pg_postmaster_start_time() AS "startedAt",
      (SELECT sum(numbackends) FROM pg_stat_database)::bigint AS open, current_setting('max_connections')::int AS most,
      (SELECT count(*) FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL) AS applied,
      (SELECT max("migration_name") FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL) AS newest`;
  const { version, bytes, startedAt, open, most, applied, newest } = row!;
  const known = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) => entry.isDirectory()).length;
  return {
    version,
    bytes: Number(bytes),
    startedAt,
    connections: { open: Number(open), most },
    migrations: { applied: Number(applied), known, newest },
  };
}

const MOST_STATEMENTS = 10;
const LONGEST_TEXT = 400;

/**
 * The statements of the application that have taken longest on average; those that ran once or twice, as migrations do,
 * are left out.
 * @returns null where the database does not keep them (pg_stat_statements)
 * @throws AppError unauthenticated, forbidden
 */
export async function readSlowStatements(actor: Actor): Promise<Statement[] | null> {
  permit(actor, "read-upkeep");
  const [place] = await db().$queryRaw<{ schema: string }[]>`
    SELECT n.nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pg_stat_statements' AND has_schema_privilege(n.oid, 'USAGE')`;
  if (!place) return null;
  const view = Prisma.raw(`"${place.schema.replaceAll('"', '""')}".pg_stat_statements`);
  try {
    const rows = await db().$queryRaw<{ text: string; calls: bigint; meanMs: number; totalMs: number }[]>`
      SELECT left(s.query, ${LONGEST_TEXT}) AS text, s.calls, s.mean_exec_time AS "meanMs", s.total_exec_time AS "totalMs"
      FROM ${view} s
      WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND s.userid = (SELECT oid FROM pg_roles WHERE rolname = current_user) AND s.calls > 2
      ORDER BY s.mean_exec_time DESC LIMIT ${MOST_STATEMENTS}`;
    return rows.map((row) => ({ ...row, calls: Number(row.calls) }));
  } catch {
    // The extension is there, and the server was not started with it.
    return null;
  }
}
