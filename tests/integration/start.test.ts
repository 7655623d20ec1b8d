import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identityOf, isAlive } from "@/lib/setup/processes.mjs";
import { readRun } from "@/lib/setup/run-file";
import { startServer, type RunningServer } from "@/tests/support/running-server";
import { temporaryFolder } from "@/tests/support/temporary-folder";

/** The real `npm start`; its first run builds the application when that is not built. */
const started: RunningServer[] = [];
let folder = "";
let remove = () => Promise.resolve();

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
});

afterAll(async () => {
  for (const server of started) server.kill("SIGKILL");
  await Promise.all(started.map((server) => server.ended));
  for (const pid of [await postmaster()]) if (pid !== undefined && isAlive(pid)) process.kill(pid, "SIGINT");
  await remove();
});

function start(env: Record<string, string | undefined> = {}): RunningServer {
  const server = startServer(folder, { JANGKAU_SEED: "reference", ...env });
  started.push(server);
  return server;
}

/** The pid of the embedded PostgreSQL of the folder, undefined when it has been stopped cleanly. */
async function postmaster(): Promise<number | undefined> {
  const text = await readFile(path.join(folder, "postgres", "postmaster.pid"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number(text.split("\n")[0]);
}

async function onDatabase<T extends object>(sql: string, url = readRun(folder)!.databaseUrls.app): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const WRITTEN = `SELECT "title" FROM "Source" WHERE "id" = 'uji-mulai'`;

/** What would get round the triggers by which the database keeps facts and the audit trail. */
const FORBIDDEN = [
  `ALTER TABLE "Source" DISABLE TRIGGER ALL`,
  `DROP TRIGGER "WorkerCount_append_only" ON "WorkerCount"`,
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  `SET session_replication_role = replica`,
  `TRUNCATE "AuditEvent" CASCADE`,
  `UPDATE "Source" SET "kind" = 'OFFICIAL'`,
  `DELETE FROM "WorkerCount"`,
  `DELETE FROM "_prisma_migrations"`,
  `CREATE TABLE "Lain" ()`,
  `ALTER ROLE current_user SUPERUSER`,
];

describe("npm start", { timeout: 400_000 }, () => {
  it("answers, and says each step", async () => {
    const server = start();
    const address = await server.ready();
    expect(await (await fetch(`${address}/api/health`)).json()).toEqual({ status: "ok", database: "ok" });
    expect(server.output()).toMatch(/1\/6 .*\n2\/6 .*\n3\/6 .*\n4\/6 .*\n5\/6 [^]*\n6\/6 .*siap/);
    expect(server.output()).toContain(`Jangkau siap di ${address}`);
    await onDatabase(`INSERT INTO "Source" ("id", "kind", "title") VALUES ('uji-mulai', 'OFFICIAL', 'tetap ada')`);
  });

  it("runs the application as somebody who owns nothing and gets round no trigger", async () => {
    const [role] = await onDatabase(`SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, (
      SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = current_user`);
    expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owned: 0 });
    for (const sql of FORBIDDEN) await expect(onDatabase(sql), sql).rejects.toThrow(/permission denied|must be owner/);
  });

  it("keeps the owner and the application apart on a database of one's own", async () => {
    const { owner } = readRun(folder)!.databaseUrls;
    const own = new URL(owner);
    own.pathname = "/terpisah";
    const app = new URL(own);
    Object.assign(app, { username: "aplikasi saya", password: "sandi-uji" });
    await onDatabase(`CREATE DATABASE terpisah`, owner);
    await onDatabase(`CREATE ROLE "aplikasi saya" LOGIN PASSWORD 'sandi-uji'`, owner);
    const env = { ...process.env, DATABASE_URL: app.href, MIGRATE_DATABASE_URL: own.href };
    const { stdout } = await promisify(execFile)(process.execPath, ["lib/cli/run.mjs", "migrate"], { env });
    expect(stdout).toContain("Diterapkan: 20261121000000_foundation");
    expect(await onDatabase(`SELECT count(*)::int AS regions FROM "Region"`, app.href)).toEqual([{ regions: 0 }]);
    for (const sql of FORBIDDEN)
      await expect(onDatabase(sql, app.href), sql).rejects.toThrow(/permission denied|must be owner/);
  });

  it("refuses a second start on the same data folder, with pid and address", async () => {
    const run = readRun(folder)!;
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`sudah berjalan di http://127.0.0.1:${run.port} (proses ${run.pid})`);
    expect(second.output()).not.toMatch(/\n\s+at /);
  });

  it("keeps all data when everything is killed, and takes over what was left running", async () => {
    const first = readRun(folder)!;
    const orphan = (await postmaster())!;
    process.kill(first.pid, "SIGKILL");
    await expect.poll(() => isAlive(first.pid)).toBe(false);
    expect(isAlive(orphan), "PostgreSQL outlives a killed server").toBe(true);

    const second = start();
    await second.ready();
    expect(isAlive(orphan)).toBe(false);
    expect(await onDatabase(WRITTEN)).toEqual([{ title: "tetap ada" }]);

    process.kill((await postmaster())!, "SIGKILL");
    second.kill("SIGKILL");
    await second.ended;
    const third = start();
    await third.ready();
    expect(await onDatabase(WRITTEN)).toEqual([{ title: "tetap ada" }]);
    expect(third.output()).toMatch(/2\/6 .* tidak berubah/);
  });

  it("leaves no process behind on Ctrl-C, even delivered twice", async () => {
    const run = readRun(folder)!;
    const database = (await postmaster())!;
    const server = started.find(({ pid }) => pid === run.pid)!;
    server.kill("SIGINT");
    server.kill("SIGINT");
    expect(await server.ended).toBe(0);
    expect(isAlive(database)).toBe(false);
    expect(await postmaster()).toBeUndefined();
    expect(readRun(folder)).toBeUndefined();
  });

  it("is not blocked by a lock whose process is gone, nor by a process number used again", async () => {
    await writeFile(
      path.join(folder, "lock"),
      JSON.stringify({ pid: process.pid, identity: `${identityOf(process.pid)}0` }),
    );
    await writeFile(path.join(folder, "postgres", "postmaster.pid"), `${process.pid}\n${folder}/postgres\n`);
    const server = start();
    await server.ready();
    server.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  it.each([
    ["a port in use", "PORT", /Port \d+ sedang dipakai/],
    ["a port that is no number", "PORT", /PORT harus bilangan/],
    [
      "an unreachable database",
      "DATABASE_URL",
      /127\.0\.0\.1:1\/jangkau\) tidak dapat dihubungi: tidak ada yang menjawab/,
    ],
    ["a malformed DATABASE_URL", "DATABASE_URL", /DATABASE_URL tidak berbentuk/],
    [
      "a database of real figures without a secret",
      "DATABASE_URL",
      /JANGKAU_SECRET tidak diatur\. Isi dengan nilai acak/,
    ],
    ["a secret that is easy to guess", "JANGKAU_SECRET", /JANGKAU_SECRET terlalu mudah ditebak/],
    ["letters without an address for their links", "SMTP_URL", /APP_URL tidak\. Isi APP_URL/],
  ])("says plainly what is in the way: %s", async (what, name, message) => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, "127.0.0.1", () => {
        resolve((taken.address() as { port: number }).port);
      }),
    );
    const values: Record<string, string> = {
      "a port in use": String(port),
      "a port that is no number": "tiga ribu",
      "an unreachable database": "postgresql://orang:rahasia@127.0.0.1:1/jangkau",
      "a malformed DATABASE_URL": "mysql://rahasia@sini/x",
      "a database of real figures without a secret": "postgresql://orang:rahasia@127.0.0.1:1/jangkau",
      "a secret that is easy to guess": "rahasia",
      "letters without an address for their links": "smtp://orang:rahasia@127.0.0.1:25",
    };
    const seed = { JANGKAU_SEED: what.includes("real figures") ? "reference" : "demo" };
    const server = start({ ...seed, [name]: values[what] });
    expect(await server.ended).toBe(1);
    taken.close();
    expect(server.output()).toMatch(message);
    expect(server.output()).not.toMatch(/rahasia|\n\s+at /);
  });
});
