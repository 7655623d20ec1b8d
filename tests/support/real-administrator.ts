import { Client } from "pg";
import { readRun } from "@/lib/setup/run-file";

export const ADMIN = "admin@jangkau.example";

/** The example administrator becomes one of flesh and blood: only such a one records what cannot be taken back. */
export async function makeAdministratorReal(folder: string): Promise<void> {
  const client = new Client({ connectionString: readRun(folder)!.databaseUrls.owner });
  await client.connect();
  await client.query(`UPDATE "User" SET "isExample" = false WHERE "email" = $1`, [ADMIN]);
  await client.end();
}
