// Plain JavaScript without dependencies: this runs before node_modules exists.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { installDependencies, installedCompletely } from "./install.mjs";
import { waitForLock } from "./lock.mjs";
import { silentProgress } from "./progress.mjs";

/** @import { Progress } from "./progress.mjs" */

/** The repository's folder; every command works from there, whatever folder it was called in. */
export const root = path.resolve(import.meta.dirname, "../..");

/** Held while node_modules, the generated client or the build are being made, so that two commands never make them together. */
export const workLock = path.join(root, ".data", "work.lock");

/**
 * Settings that hold for every command, then dependencies when they are missing or have changed, then TypeScript.
 * @param {Progress} progress gets one step, or nothing when `quiet` and nothing has to be installed
 */
export async function prepare(progress, { quiet = false } = {}) {
  process.chdir(root);
  const quietly = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  Object.assign(process.env, { NODE_ENV: "production", ...quietly });
  // An empty variable in a shell or a compose file means "not set".
  const settings = [
    "DATABASE_URL",
    "MIGRATE_DATABASE_URL",
    "PORT",
    "HOST",
    "JANGKAU_SEED",
    "JANGKAU_DATA",
    "PUBLIC_READ",
    "JANGKAU_SECRET",
  ];
  settings.push("BETTER_AUTH_SECRET", "APP_URL", "TRUSTED_PROXIES", "SMTP_URL", "MAIL_FROM", "SECOND_FACTOR");
  settings.push("DATABASE_HOSTS", "DRAIN_SECONDS", "LOG_FORMAT", "METRICS", "JOBS", "BACKUP_FOLDER");
  settings.push("OPERATOR_NAME", "OPERATOR_CONTACT", "SECURITY_CONTACT");
  for (const name of settings) {
    if (process.env[name] === "") Reflect.deleteProperty(process.env, name);
  }

  const shown = quiet && installedCompletely(root) ? silentProgress : progress;
  await shown.step("Memasang dependensi", async () => {
    const installed = await ensureInstalled(shown);
    const { register } = await import("tsx/esm/api");
    register();
    // Whatever comes next may import the database client, which is generated and not in the repository.
    const { ensureClient } = await import("./build.ts");
    const generated = await ensureClient();
    return installed || generated ? "selesai" : "tidak berubah";
  });
}

/**
 * @param {Progress} progress
 * @returns whether anything had to be installed
 */
async function ensureInstalled(progress) {
  if (installedCompletely(root)) return false;
  mkdirSync(path.dirname(workLock), { recursive: true });
  const lock = await waitForLock(workLock, ({ pid }) => {
    progress.note(`menunggu perintah lain (proses ${pid})`);
  });
  try {
    if (!installedCompletely(root)) await installDependencies(root);
  } finally {
    lock.release();
  }
  return true;
}
