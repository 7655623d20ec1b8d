// Plain JavaScript without dependencies: this runs before node_modules exists.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { builtFrom } from "./built.mjs";
import { installDependencies, installedCompletely } from "./install.mjs";
import { waitForLock } from "./lock.mjs";
import { silentProgress } from "./progress.mjs";

/** @import { Progress } from "./progress.mjs" */

/** The repository's folder; every command works from there, whatever folder it was called in. */
export const root = path.resolve(import.meta.dirname, "../..");

/** Held while node_modules, the generated client or the build are being made, so that two commands never make them together. */
export const workLock = path.join(root, ".data", "work.lock");

/** An empty variable in a shell or a compose file means "not set". */
const SETTINGS = [
  ["DATABASE_URL", "MIGRATE_DATABASE_URL", "DATABASE_HOSTS", "JANGKAU_DATA", "JANGKAU_SEED", "JANGKAU_SECRET"],
  ["PORT", "HOST", "PUBLIC_READ", "APP_URL", "TRUSTED_PROXIES", "BETTER_AUTH_SECRET", "SECOND_FACTOR"],
  ["SMTP_URL", "MAIL_FROM", "DRAIN_SECONDS", "LOG_FORMAT", "METRICS", "JOBS", "BACKUP_FOLDER"],
  ["OPERATOR_NAME", "OPERATOR_CONTACT", "SECURITY_CONTACT"],
].flat();

/**
 * Settings that hold for every command, then dependencies when they are missing or have changed, then TypeScript.
 * @param {Progress} progress gets one step, or nothing when `quiet` and nothing has to be installed
 */
export async function prepare(progress, { quiet = false } = {}) {
  await install(progress, quiet, useTypeScript);
}

/**
 * Makes ready what a program needs and loads it: what was built from the sources of today, which is there sooner, else
 * the sources themselves.
 * @param {string} source the TypeScript of the program, from the repository's folder
 * @param {Progress} progress as in `prepare`
 * @returns {Promise<unknown>} what the program exports
 */
export async function load(source, progress, { quiet = false } = {}) {
  let file = path.join(root, source);
  await install(progress, quiet, async () => {
    const built = builtFrom(source);
    if (built === undefined) return useTypeScript();
    process.setSourceMapsEnabled(true);
    file = built;
    return false;
  });
  return import(pathToFileURL(file).href);
}

/**
 * @param {Progress} progress
 * @param {boolean} quiet
 * @param {() => Promise<boolean>} andThen what has to follow, and whether it did anything
 */
async function install(progress, quiet, andThen) {
  process.chdir(root);
  const quietly = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  Object.assign(process.env, { NODE_ENV: "production", ...quietly });
  for (const name of SETTINGS) {
    if (process.env[name] === "") Reflect.deleteProperty(process.env, name);
  }
  const shown = quiet && installedCompletely(root) ? silentProgress : progress;
  await shown.step("Memasang dependensi", async () => {
    const installed = await ensureInstalled(shown);
    const followed = await andThen();
    return installed || followed ? "selesai" : "tidak berubah";
  });
}

/** @returns whether the database client had to be generated, which is not in the repository and which all may import */
async function useTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
  const { ensureClient } = await import("./build.ts");
  return ensureClient();
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
