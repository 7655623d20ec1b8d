import { statfsSync } from "node:fs";
import { createServer } from "node:net";
import { dataFolder, takeDataLock } from "./data-folder.mjs";
import { isGuessable } from "./guessable.mjs";
import { PlainFailure } from "./progress.mjs";
import { systemCode } from "./system-code.mjs";

const BYTES_NEEDED = 200 * 1024 ** 2;

/**
 * What would stop the start minutes later is found out at once: wrong settings, a port in use, a full disk.
 * @returns the lock of the data folder, undefined when the database is not the embedded one
 * @throws PlainFailure that says what to do
 */
export async function checkBeforeStart() {
  const { DATABASE_URL } = process.env;
  const HOST = process.env.HOST || "0.0.0.0";
  const PORT = process.env.PORT || "3000";
  checkDatabaseUrl("DATABASE_URL");
  checkDatabaseUrl("MIGRATE_DATABASE_URL");
  checkSecret(DATABASE_URL);
  checkMail();
  // Before the port: the program on the port may be the one that holds the folder.
  const dataLock = DATABASE_URL ? undefined : takeDataLock();
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new PlainFailure(`PORT harus bilangan 0 sampai 65535, bukan "${PORT}".`);
  await checkPort(port, HOST);
  const folder = dataLock ? dataFolder() : process.cwd();
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < BYTES_NEEDED) {
    throw new PlainFailure(
      `Ruang disk di ${folder} tinggal ${Math.floor((bavail * bsize) / 1024 ** 2)} MB. Kosongkan ruang, lalu jalankan lagi.`,
    );
  }
  return dataLock;
}

/** @param {string} name of the variable */
function checkDatabaseUrl(name) {
  const text = process.env[name];
  if (!text) return;
  if (!URL.canParse(text) || !["postgres:", "postgresql:"].includes(new URL(text).protocol)) {
    throw new PlainFailure(
      `${name} tidak berbentuk postgresql://pengguna:sandi@host:5432/basisdata. Perbaiki, atau hapus agar PostgreSQL bawaan dipakai.`,
    );
  }
}

/**
 * Signed cookies of one installation must not open another: in production there is no default. A database of one's own
 * is production unless the demo seed, which is the default, says that everything here is for trying out.
 * @param {string | undefined} databaseUrl
 */
function checkSecret(databaseUrl) {
  const secret = process.env.JANGKAU_SECRET || process.env.BETTER_AUTH_SECRET;
  const isTrial = (process.env.JANGKAU_SEED || "demo") === "demo" && process.env.NODE_ENV !== "production";
  if (!secret && (!databaseUrl || isTrial) && !process.env.APP_URL?.startsWith("https:")) return;
  const example = "JANGKAU_SECRET=$(openssl rand -base64 32)";
  if (!secret)
    throw new PlainFailure(
      `Pemasangan ini bukan percobaan, tetapi JANGKAU_SECRET tidak diatur. Isi dengan nilai acak milik pemasangan ini, misalnya ${example}, lalu simpan: nilai yang sama dipakai setiap kali dan di setiap salinan.`,
    );
  if (isGuessable(secret))
    throw new PlainFailure(
      `JANGKAU_SECRET terlalu mudah ditebak: pakai sedikitnya 32 karakter acak, misalnya ${example}.`,
    );
}

/** Links in real letters must lead to this installation, not to whatever host a request names. */
export function checkMail() {
  if (process.env.SMTP_URL && !process.env.APP_URL)
    throw new PlainFailure(
      "SMTP_URL diatur, tetapi APP_URL tidak. Isi APP_URL dengan alamat situs ini, misalnya https://jangkau.contoh.go.id.",
    );
}

/**
 * Opens the port for a moment, exactly as the server will.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function checkPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      reject(new PlainFailure(portMessage(systemCode(error), port, host)));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

/**
 * @param {string | undefined} code
 * @param {number} port
 * @param {string} host
 */
function portMessage(code, port, host) {
  if (code === "EADDRINUSE")
    return `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start`;
  if (code === "EACCES")
    return `Port ${port} tidak boleh dibuka oleh pengguna ini. Pilih port di atas 1023: PORT=3000 npm start`;
  return `Alamat ${host}:${port} tidak dapat dibuka (${code}). Periksa HOST dan PORT.`;
}
