import { existsSync } from "node:fs";
import path from "node:path";
import { onDatabase } from "./connection";
import { postgresProgram } from "./program";

const MODULE = "pg_stat_statements";
const SCHEMA = "counted";

/** @returns the settings by which the embedded server counts and times its statements; none where its package lacks the module */
export async function countingSettings(): Promise<Record<string, string>> {
  const { libraries } = await postgresProgram();
  const isThere = [".so", ".dylib"].some((ending) =>
    existsSync(path.join(libraries, "postgresql", `${MODULE}${ending}`)),
  );
  return isThere ? { shared_preload_libraries: MODULE } : {};
}

/** Lets what was counted be read, in a schema that holds nothing else. Does nothing on a server that does not count. */
export async function openCounted(ownerUrl: string): Promise<void> {
  await onDatabase(ownerUrl, async (client) => {
    const { rows } = await client.query<{ loaded: string }>(
      "SELECT current_setting('shared_preload_libraries') AS loaded",
    );
    if (!rows[0]!.loaded.includes(MODULE)) return;
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${MODULE} SCHEMA ${SCHEMA}`);
    await client.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO PUBLIC`);
  });
}
