import { rmSync } from "node:fs";
import { access, type FileHandle, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Client, type ClientBase, escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { systemCode } from "@/lib/setup/system-code.mjs";
import { programVersion } from "@/lib/setup/version";
import { takeFingerprint } from "./fingerprint";
import { writeFrames } from "./frames";
import { BackupRefused, refused } from "./messages";
import { endBody, headerBody, linesIn, rowBodies } from "./pieces";
import type { Fingerprint, Header } from "./schema";
import { named, PLAIN_VALUES, readMigrationNames, readTables, type Table } from "./tables";

export type Written = { file: string; bytes: number; rows: number; fingerprint: Fingerprint; migrations: string[] };

/** Where a backup comes from and goes to. `tell` hears rows and how many there are, now and then. */
export type BackupOrder = {
  url: string;
  file: string;
  passphrase: string | null;
  tell: (done: { rows: number; of: number }) => void;
};

/**
 * Writes a backup of the database as it stands in one moment, while people go on working. The file is there as a whole,
 * safe on the disk, or not at all.
 * @throws BackupRefused C.301 to C.305
 */
export async function writeBackup({ url, file, passphrase, tell }: BackupOrder): Promise<Written> {
  if (await exists(file)) throw refused("C.301", { file });
  const draft = `${file}.${process.pid}.draf`;
  const opened = await open(draft, "wx", 0o600).catch((error: unknown) => {
    throw refused("C.302", { file, reason: systemCode(error) ?? String(error) });
  });
  // Ctrl-C ends the process in the middle of this.
  const forget = () => {
    rmSync(draft, { force: true });
  };
  process.on("exit", forget);
  try {
    const written = await fill(opened, url, passphrase, tell);
    await opened.sync();
    await opened.close();
    if (await exists(file)) throw refused("C.301", { file });
    await rename(draft, file);
    await keepName(path.dirname(file));
    return { file, ...written };
  } catch (error) {
    await opened.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw told(error, file);
  } finally {
    process.off("exit", forget);
  }
}

async function fill(
  opened: FileHandle,
  url: string,
  passphrase: string | null,
  tell: BackupOrder["tell"],
): Promise<Omit<Written, "file">> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${PLAIN_VALUES}`);
    const tables = await readTables(client);
    const header = await readHeader(client, tables);
    const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
    const result = { bytes: 0, rows, migrations: header.migrations };
    let fingerprint: Fingerprint | undefined;
    async function* bodies(): AsyncGenerator<{ body: Buffer; isLast: boolean }, void, void> {
      yield { body: headerBody(header), isLast: false };
      let done = 0;
      for (const [index, table] of tables.entries()) {
        for await (const body of rowBodies(index, client.query(copyTo(statementOf(table))))) {
          yield { body, isLast: false };
          tell({ rows: (done += linesIn(body.subarray(3))), of: rows });
        }
      }
      fingerprint = await takeFingerprint(client);
      yield { body: endBody({ fingerprint }), isLast: true };
    }
    for await (const bytes of writeFrames(bodies(), passphrase)) {
      await opened.appendFile(bytes);
      result.bytes += bytes.length;
    }
    return { ...result, fingerprint: fingerprint! };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function readHeader(client: ClientBase, tables: readonly Table[]): Promise<Header> {
  const migrations = await readMigrationNames(client);
  if (migrations === null || tables.length === 0) throw refused("C.304");
  const { rows: server } = await client.query<{ postgres: string; madeAt: string }>(
    `SELECT current_setting('server_version') AS postgres,
      to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "madeAt"`,
  );
  const counted: Header["tables"] = [];
  for (const { name, columns } of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${escapeIdentifier(name)}`);
    counted.push({ name, columns, rows: Number(rows[0]!.count) });
  }
  return { application: await programVersion(), ...server[0]!, migrations, tables: counted };
}

/** In the order of the key, neighbours are alike: the file is smaller, and the same rows make the same file. */
function statementOf({ name, columns, key }: Table): string {
  const order = key.length === 0 ? "" : ` ORDER BY ${named(key)}`;
  return `COPY (SELECT ${named(columns)} FROM ${escapeIdentifier(name)}${order}) TO STDOUT`;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A new name is safe only once its folder is. Windows opens no folder, and keeps names by itself. */
async function keepName(folder: string): Promise<void> {
  const opened = await open(folder, "r").catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

function told(error: unknown, file: string): unknown {
  if (error instanceof BackupRefused) return error;
  const code = systemCode(error);
  const { message } = error as Error;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return refused("C.303");
  if (code === "EIO" || code === "EROFS") return refused("C.302", { file, reason: code });
  // What the server says when it is ended, and what a connection says that is cut.
  if (
    /^(57P0|08|53)/.test((error as { code?: string }).code ?? "") ||
    /terminated|not queryable|ECONNRESET|EPIPE/.test(message)
  )
    return refused("C.305", { reason: message });
  return error;
}
