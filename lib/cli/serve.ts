import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { readEnv, useDatabase, useInstallation } from "@/lib/env";
import { commandLineActor } from "@/lib/auth/actor";
import { forgetOldFiles } from "@/lib/imports/commands/forget-files";
import { forgetOldAnswers } from "@/lib/tokens/commands/forget-answers";
import { ensureBuild } from "@/lib/setup/build";
import { prepareQueues } from "@/lib/jobs/prepare-queues";
import { startJobs } from "@/lib/jobs/start-jobs";
import { checkConnection, placeOf } from "@/lib/postgres/connection";
import { dataFolder } from "@/lib/setup/data-folder.mjs";
import { demoAccountLines } from "./demo-accounts";
import { followWritable } from "@/lib/postgres/follow-writable";
import { openRuntimeRole } from "@/lib/postgres/runtime-role";
import { countingSettings, openCounted } from "@/lib/postgres/counted-statements";
import { startEmbeddedServer } from "@/lib/postgres/embedded-server";
import { startHttpServer } from "@/lib/http/http-server";
import type { Lock } from "@/lib/setup/lock.mjs";
import { givenDatabase } from "./database";
import { bringUpToDate, type DatabaseUrls } from "./migrations";
import { PlainFailure, type Progress } from "@/lib/setup/progress.mjs";
import { removeRun, writeRun } from "@/lib/setup/run-file";
import { runNode } from "@/lib/setup/run-node";
import { ensureSecret } from "@/lib/setup/secret";
import { onShutdown, type Shutdown } from "@/lib/setup/shutdown";

/** V8 would let garbage grow to several times what is in use before it looks, on a machine with memory to spare. */
const HEAP_GROWTH_PERCENT = 22;
const HOUR_MS = 3_600_000;

/**
 * `npm start` once TypeScript can run: build, database, migrations, seed, and HTTP, all ended by one Ctrl-C.
 * @param dataLock the lock of the data folder; undefined when DATABASE_URL names the database
 * @throws PlainFailure when something is in the way; everything that was started is stopped again
 */
export async function serve(progress: Progress, dataLock: Lock | undefined): Promise<void> {
  let ready = false;
  const shutdown = onShutdown(
    () => (ready ? 0 : 130),
    () => {
      progress.line("\nMenghentikan Jangkau ...");
    },
  );
  try {
    await startAll(progress, dataLock, shutdown);
    ready = true;
  } catch (error) {
    // Whatever fails because it is being stopped is no failure.
    if (shutdown.begun()) await sleep(60_000);
    await shutdown.run();
    throw error;
  }
}

async function startAll(progress: Progress, dataLock: Lock | undefined, shutdown: Shutdown): Promise<void> {
  const env = readEnv();
  // A wrong address is better learned before the build than after it.
  const given = await givenDatabase();
  if (given) await checkConnection(given.app);
  if (given && given.owner !== given.app) await checkConnection(given.owner, "MIGRATE_DATABASE_URL");

  await progress.step("Membangun aplikasi", async () => {
    return (await ensureBuild()) ? "selesai" : "tidak berubah";
  });

  let urls = given ?? { owner: "", app: "" };
  await progress.step("Menyalakan basis data", async () => {
    if (given) return `memakai ${placeOf(given.app)}`;
    const owner = await startOwnDatabase(shutdown);
    urls = { owner, app: await openRuntimeRole(owner) };
  });
  await progress.step("Menerapkan migrasi", async () => {
    const applied = await bringUpToDate(urls);
    if (env.JOBS === "on") await prepareQueues(urls);
    return applied.length === 0 ? "tidak berubah" : `${applied.length} diterapkan`;
  });
  await progress.step("Menyiapkan data awal", async () => {
    if (env.JANGKAU_SEED === "none") return "tidak diminta";
    await seedAside(urls, progress.note);
  });

  let address = "";
  await progress.step("Menyalakan server", async () => {
    setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
    // What was freed lies scattered among what is held: without this a fifth of the memory is such holes.
    setFlagsFromString("--compact-on-every-full-gc");
    useDatabase(urls.app);
    useInstallation({ secret: ensureSecret(dataFolder()) });
    if (given && env.DATABASE_HOSTS) shutdown.add(followWritable(urls.app, env.DATABASE_HOSTS));
    const server = await startHttpServer(env.HOST, env.PORT);
    shutdown.add(server.close);
    address = `http://${env.HOST === "0.0.0.0" || env.HOST === "::" ? "localhost" : env.HOST}:${server.port}`;
    useInstallation({ address });
    dataLock?.note({ address });
    if (dataLock) {
      shutdown.add(() => {
        removeRun(dataFolder());
      });
      writeRun(dataFolder(), { port: server.port, databaseUrls: urls });
    }
    return "siap";
  });
  // Commands beside a server on the embedded database find it by themselves.
  if (env.JOBS === "on") shutdown.add(await startJobs(urls.app, given ? {} : { DATABASE_URL: undefined }));
  forgetHourly(shutdown);
  progress.line(`\nJangkau siap di ${address} (Ctrl-C untuk berhenti)`);
  if (env.JANGKAU_SEED === "demo") for (const line of demoAccountLines(dataFolder())) progress.line(line);
}

/** Also where nobody comes for weeks: what was promised to be kept for some days only must go without a visit. */
function forgetHourly(shutdown: Shutdown): void {
  const actor = commandLineActor("start");
  const forget = () => {
    forgetOldFiles(actor).catch((error: unknown) => {
      console.error(`Berkas impor yang lama belum terhapus, dicoba lagi nanti: ${(error as Error).message}`);
    });
    forgetOldAnswers(actor).catch((error: unknown) => {
      console.error(`Jawaban lama untuk program belum terhapus, dicoba lagi nanti: ${(error as Error).message}`);
    });
  };
  forget();
  const timer = setInterval(forget, HOUR_MS);
  timer.unref();
  shutdown.add(() => {
    clearInterval(timer);
  });
}

/** Seeds in a process of its own: what it needs to hold would stay with the server for as long as that runs. */
async function seedAside({ owner, app }: DatabaseUrls, note: (line: string) => void): Promise<void> {
  const { code, output } = await runNode(
    ["lib/cli/run.mjs", "seed"],
    { DATABASE_URL: app, MIGRATE_DATABASE_URL: owner },
    note,
  );
  if (code !== 0) throw new PlainFailure(`Data awal tidak dapat disiapkan.\n\n${output.trim()}`);
}

async function startOwnDatabase(shutdown: Shutdown): Promise<string> {
  const database = await startEmbeddedServer(dataFolder(), { settings: await countingSettings() });
  await openCounted(database.url);
  shutdown.add(database.stop);
  void database.ended.then(async () => {
    if (shutdown.begun()) return;
    console.error("\nPostgreSQL bawaan berhenti di luar kendali Jangkau. Jalankan lagi: npm start");
    await shutdown.run();
    process.exit(1);
  });
  return database.url;
}
