import { db } from "@/lib/db/client";
import { readEnv, useDatabase, useInstallation } from "@/lib/env";
import { checkConnection } from "@/lib/postgres/connection";
import { dataFolder, takeDataLock } from "@/lib/setup/data-folder.mjs";
import { startEmbeddedServer } from "@/lib/postgres/embedded-server";
import { openRuntimeRole } from "@/lib/postgres/runtime-role";
import { findWritable, withHost } from "@/lib/postgres/writable-server";
import { PlainFailure } from "@/lib/setup/progress.mjs";
import { bringUpToDate, type DatabaseUrls } from "./migrations";
import { readRun } from "@/lib/setup/run-file";

/** How a command found its database, and the migrations that were applied on the way. */
type Found = { urls: DatabaseUrls; applied: string[] };

/**
 * The database of the environment, on the server that takes writes where several are named; undefined where the embedded
 * one is meant.
 * @throws PlainFailure when several are named and none takes writes
 */
export async function givenDatabase(): Promise<DatabaseUrls | undefined> {
  const { DATABASE_URL: app, MIGRATE_DATABASE_URL: owner = app, DATABASE_HOSTS: hosts } = readEnv();
  if (app === undefined || owner === undefined) return undefined;
  if (hosts === undefined) return { app, owner };
  const found = await findWritable(app, hosts);
  if (found === null)
    throw new PlainFailure(
      `Tidak ada server di DATABASE_HOSTS (${hosts.join(", ")}) yang menerima tulisan. Periksa apakah server itu menyala, dan nama, sandi, serta basis data di DATABASE_URL.`,
    );
  // Past a pooler the owner has an address of his own, which nobody names here.
  return { app: found, owner: hosts.includes(new URL(owner).host) ? withHost(owner, new URL(found).host) : owner };
}

/**
 * Runs a command on the database this installation uses: that of DATABASE_URL, else that of the running server, else
 * the embedded one, started for the time of the command. Migrations are applied first.
 * @param run takes the address for the application, which reads and writes rows and changes no table
 * @throws PlainFailure when the database cannot be reached or started
 */
export async function withDatabase<T>(run: (url: string, found: Found) => Promise<T>): Promise<T> {
  return withUnchangedDatabase(async (urls) => run(urls.app, { urls, applied: await bringUpToDate(urls) }));
}

/** The same without migrations: for what looks at the data as they are, or brings them. */
export async function withUnchangedDatabase<T>(run: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const known = (await givenDatabase()) ?? readRun(dataFolder())?.databaseUrls;
  if (known !== undefined) {
    await checkConnection(known.app);
    if (known.owner !== known.app) await checkConnection(known.owner, "MIGRATE_DATABASE_URL");
    return run(known);
  }
  const lock = takeDataLock();
  try {
    return await withEmbedded(dataFolder(), run);
  } finally {
    lock.release();
  }
}

/** Starts the embedded server on a folder for the time of a command; the caller holds the lock of the data folder. */
export async function withEmbedded<T>(folder: string, run: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const server = await startEmbeddedServer(folder);
  // Also the second Ctrl-C (npm passes on the terminal's): the command's transaction ends with its server.
  const interrupted = () => void server.stop().then(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, interrupted);
  try {
    return await run({ owner: server.url, app: await openRuntimeRole(server.url) });
  } finally {
    await server.stop();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupted);
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

/** The same for a command that writes addresses of the site: those of the running server where APP_URL is not set. */
export async function withSite<T>(run: () => Promise<T>): Promise<T> {
  return withClient(() => {
    const running = readRun(dataFolder());
    useInstallation(running ? { address: `http://localhost:${running.port}` } : {});
    return run();
  });
}
