import { db } from "@/lib/db/client";
import { readEnv, useDatabase } from "@/lib/env";
import { checkConnection } from "@/lib/postgres/connection";
import { dataFolder, takeDataLock } from "@/lib/setup/data-folder.mjs";
import { startEmbeddedServer } from "@/lib/postgres/embedded-server";
import { migrate } from "./migrations";
import { readRun } from "@/lib/setup/run-file";

/**
 * Runs a command on the database this installation uses: that of DATABASE_URL, else that of the running server, else
 * the embedded one, started for the time of the command. Migrations are applied first.
 * @throws PlainFailure when the database cannot be reached or started
 */
export async function withDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const url = readEnv().DATABASE_URL ?? readRun(dataFolder())?.databaseUrl;
  if (url !== undefined) {
    await checkConnection(url);
    await migrate(url);
    return run(url);
  }
  const lock = takeDataLock();
  try {
    const server = await startEmbeddedServer(dataFolder());
    // Also the second Ctrl-C (npm passes on the terminal's): the command's transaction ends with its server.
    const interrupted = () => void server.stop().then(() => process.exit(130));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, interrupted);
    try {
      await migrate(server.url);
      return await run(server.url);
    } finally {
      await server.stop();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupted);
    }
  } finally {
    lock.release();
  }
}

/** The same for a command that reads and writes through the process's own client. */
export async function withClient<T>(run: () => Promise<T>): Promise<T> {
  return withDatabase(async (url) => {
    useDatabase(url);
    try {
      return await run();
    } finally {
      await db().$disconnect();
    }
  });
}
