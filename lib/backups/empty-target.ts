import { escapeIdentifier, type Pool } from "pg";
import { refused } from "./messages";
import { named } from "./tables";

/** What migrations write themselves, and what comes and goes without anybody's work. */
const MAY_HOLD_ROWS = [
  "_prisma_migrations",
  "AuditHead",
  "DataVersion",
  "MonthVersion",
  "Throttle",
  "AreaMonth",
  "UpkeepRun",
];

/**
 * Makes sure that nothing is lost: the tables of the database are absent, or are ours and empty, and then they go.
 * @param pool in the transaction of the restore
 * @throws BackupRefused C.202, C.203
 */
export async function clearEmptyTarget(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'f')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = pg_class.oid AND d.deptype = 'e') ORDER BY 1`,
  );
  const names = rows.map(({ name }) => name);
  // A server may be at work on it: nobody writes into what was found empty before it is gone.
  if (names.length > 0) await pool.query(`LOCK TABLE ${named(names)} IN ACCESS EXCLUSIVE MODE`);
  if (names.length === 0) return;
  if (!names.includes("_prisma_migrations") || !names.includes("AuditHead"))
    throw refused("C.203", { table: names[0]! });
  for (const name of names.filter((one) => !MAY_HOLD_ROWS.includes(one))) {
    const { rowCount } = await pool.query(`SELECT 1 FROM ${escapeIdentifier(name)} LIMIT 1`);
    if (rowCount !== 0) throw refused("C.202", { table: name });
  }
  await dropOurs(pool, names);
}

/** Tables, then the types and functions that the migrations made beside them; what an extension brought stays. */
async function dropOurs(pool: Pool, names: readonly string[]): Promise<void> {
  await pool.query(`DROP TABLE ${named(names)} CASCADE`);
  await pool.query(`DO $$ DECLARE one text; BEGIN
    FOR one IN
      SELECT 'ROUTINE ' || p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL
      SELECT 'TYPE ' || t.oid::regtype FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
    LOOP EXECUTE 'DROP ' || one || ' CASCADE'; END LOOP;
  END $$`);
}
