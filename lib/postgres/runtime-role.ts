import { randomBytes } from "node:crypto";
import { ADVISORY_LOCKS } from "@/lib/db/advisory-lock";
import { onDatabase, userOf } from "./connection";

/** Who the application is in the embedded database; its owner `jangkau` only migrates. */
const EMBEDDED_ROLE = "jangkau_app";
/** Nothing of the application changes or removes what stands here, so it may not. */
const APPENDED_ONLY = [
  "AcceptedReading",
  "AuditEvent",
  "Band",
  "Commitment",
  "CommitmentAnswer",
  "ContributionRate",
  "Indicator",
  "Instrument",
  "InstrumentRevision",
  "ParticipantCount",
  "PublishedFigure",
  "SentSheet",
  "SheetCopy",
  "Source",
  "Target",
  "UpkeepRun",
  "Visit",
  "VisitRevision",
  "WorkerCount",
];

/**
 * Makes the embedded database's role for the application, with a new password each time.
 * @returns the address by which the application connects
 */
export async function openRuntimeRole(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  await onDatabase(ownerUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [EMBEDDED_ROLE]);
    if (rowCount === 0) await client.query(`CREATE ROLE ${EMBEDDED_ROLE}`);
    await client.query(
      `ALTER ROLE ${EMBEDDED_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
        PASSWORD ${client.escapeLiteral(password)}`,
    );
  });
  const url = new URL(ownerUrl);
  Object.assign(url, { username: EMBEDDED_ROLE, password });
  return url.href;
}

/**
 * Gives the application's role what it needs and nothing else: rows, no tables, no triggers. For after each migration.
 * @throws the database's error when the owner may not grant, or there is no such role
 */
export async function letIn(ownerUrl: string, url: string): Promise<void> {
  await onDatabase(ownerUrl, async (client) => {
    const name = client.escapeIdentifier(userOf(url));
    const appendedOnly = APPENDED_ONLY.map((table) => client.escapeIdentifier(table)).join(", ");
    await client.query(`
      BEGIN;
      -- Two servers that start at once would fail at each other's grants.
      SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.grants});
      GRANT USAGE ON SCHEMA public TO ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
      REVOKE UPDATE, DELETE ON ${appendedOnly} FROM ${name};
      REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${name};
      -- The seeds have PostgreSQL count what they have written; before 17 it counts by itself, a minute later.
      DO $$ BEGIN
        IF current_setting('server_version_num')::int >= 170000 THEN
          EXECUTE format('GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO %I', ${client.escapeLiteral(userOf(url))});
        END IF;
      END $$;
      COMMIT`);
  });
}
