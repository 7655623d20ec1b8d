import { Client } from "pg";
import { PlainFailure } from "@/lib/setup/progress.mjs";

const REASONS: Record<string, string> = {
  ECONNREFUSED: "tidak ada yang menjawab di alamat itu",
  ENOTFOUND: "nama host tidak dikenal",
  EAI_AGAIN: "nama host tidak dapat dicari (periksa jaringan)",
  ETIMEDOUT: "tidak ada jawaban",
  EHOSTUNREACH: "host tidak terjangkau",
  ENETUNREACH: "jaringan tidak terjangkau",
  "28P01": "nama pengguna atau kata sandi salah",
  "28000": "pengguna itu tidak boleh masuk",
  "3D000": "basis data itu tidak ada; buat dulu dengan CREATE DATABASE",
  "53300": "sambungan ke server sudah penuh",
  "57P03": "server sedang dinyalakan atau dimatikan",
};

const OLDEST_VERSION = 15;

/**
 * @param name the variable that names the database
 * @throws PlainFailure when it does not answer or is too old; never with the password in it
 */
export async function checkConnection(url: string, name = "DATABASE_URL"): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    const version = rows[0]!.version;
    if (Number.parseInt(version, 10) < OLDEST_VERSION)
      throw new PlainFailure(
        `PostgreSQL di ${placeOf(url)} versi ${version}; diperlukan ${OLDEST_VERSION} atau lebih baru.`,
      );
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    const { code = "", message } = error as { code?: string; message: string };
    throw new PlainFailure(
      `Basis data ${name} (${placeOf(url)}) tidak dapat dihubungi: ${REASONS[code] ?? (message || code)}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs statements on a connection of their own. One that breaks meanwhile fails what is asked of it, and nothing else. */
export async function onDatabase<T>(url: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** The user whom an address names. */
export function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** The address without user and password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}
