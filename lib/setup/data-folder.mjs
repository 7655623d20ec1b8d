import { mkdirSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock.mjs";
import { PlainFailure } from "./progress.mjs";
import { systemCode } from "./system-code.mjs";

/** @import { Lock } from "./lock.mjs" */

const root = path.resolve(import.meta.dirname, "../..");

/** The folder of the embedded database, its password and its logs. */
export function dataFolder() {
  return path.resolve(root, process.env.JANGKAU_DATA || ".data");
}

/**
 * @returns {Lock}
 * @throws PlainFailure when the folder cannot be written or another process works in it
 */
export function takeDataLock() {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true });
    const { lock, holder } = takeLock(path.join(folder, "lock"));
    if (lock) return lock;
    const where = holder.address ? ` di ${holder.address}` : "";
    throw new PlainFailure(
      `Jangkau sudah berjalan${where} (proses ${holder.pid}) dengan folder data ${folder}.\n` +
        `Hentikan dulu (Ctrl-C, atau: kill ${holder.pid}), atau pakai folder data lain: JANGKAU_DATA=.data-lain PORT=3001 npm start`,
    );
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || !["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"].includes(code)) throw error;
    throw new PlainFailure(
      `Folder data ${folder} tidak dapat ditulis oleh pengguna ini (${code}). Perbaiki haknya, atau pilih folder lain dengan JANGKAU_DATA.`,
    );
  }
}
