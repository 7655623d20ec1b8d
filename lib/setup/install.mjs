import { spawn } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "./progress.mjs";
import { systemCode } from "./system-code.mjs";

/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const NPM_PATIENCE_MS = 3000;
const BYTES_NEEDED = 2 * 1024 ** 3;

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own copy of the lock file last, so an
 * interrupted installation counts as none. Optional packages may be of other platforms and are not asked for.
 * @param {string} root
 */
export function installedCompletely(root) {
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const installed = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([folder, wish]) => {
    const present = installed[folder];
    if (folder === "") return true;
    if (!present) return wish.optional === true || wish.peer === true || wish.devOptional === true;
    return present.version === wish.version && present.integrity === wish.integrity;
  });
}

/**
 * @param {string} root
 * @throws PlainFailure with the last lines of npm and what to do
 */
export async function installDependencies(root) {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < BYTES_NEEDED) {
    const free = Math.floor((bavail * bsize) / 1024 ** 2);
    throw new PlainFailure(
      `Ruang disk tinggal ${free} MB; pemasangan memerlukan sekitar 2 GB. Kosongkan ruang, lalu jalankan lagi.`,
    );
  }
  const { code, output } = await runNpm(root);
  if (code === 0) return;
  if (/ENOSPC/.test(output))
    throw new PlainFailure("Ruang disk habis saat memasang dependensi. Kosongkan ruang, lalu jalankan lagi.");
  const lastLines = output.trim().split("\n").slice(-12).join("\n");
  throw new PlainFailure(
    `npm tidak berhasil memasang dependensi (kode ${code}):\n\n${lastLines}\n\n` +
      "Periksa sambungan ke registri npm (pengaturan: npm config get registry), lalu jalankan lagi.",
  );
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number | NodeJS.Signals | null, output: string }>}
 */
function runNpm(root) {
  const options = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
  ];
  const ownCli = process.env.npm_execpath;
  const isNpm = ownCli !== undefined && path.basename(ownCli) === "npm-cli.js" && existsSync(ownCli);
  const [command, ...arguments_] = isNpm ? [process.execPath, ownCli, ...options] : ["npm", ...options];
  return new Promise((resolve, reject) => {
    const child = spawn(command, arguments_, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    // npm takes its time to tidy up; to leave before it would leave it running.
    let interrupted = false;
    /** @param {NodeJS.Signals} signal */
    const interrupt = (signal) => {
      interrupted = true;
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), NPM_PATIENCE_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, interrupt);
    child.on("error", (error) => {
      reject(
        systemCode(error) === "ENOENT"
          ? new PlainFailure("Perintah npm tidak ditemukan. Pasang Node.js lengkap dengan npm.")
          : error,
      );
    });
    child.on("close", (code, signal) => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      if (interrupted) process.exit(130);
      resolve({ code: code ?? signal, output });
    });
  });
}

/**
 * What both of npm's lock files say of a package.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, peer?: boolean, devOptional?: boolean }} Package
 */

/**
 * @param {string} file
 * @returns {Record<string, Package> | undefined} by folder; undefined where there is no such file yet
 */
function packagesOf(file) {
  try {
    /** @type {unknown} */
    const lock = JSON.parse(readFileSync(file, "utf8"));
    return /** @type {{ packages?: Record<string, Package> }} */ (lock).packages;
  } catch {
    return undefined;
  }
}
