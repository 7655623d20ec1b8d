import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprintSchema } from "@/lib/backups/schema";
import { knownMigrations } from "@/lib/db/migrate";
import { onDatabase } from "@/lib/postgres/connection";
import { testDatabase } from "../support/database";
import { runCommand } from "../support/run-command";
import { startServer, type RunningServer } from "../support/running-server";
import { temporaryFolder } from "../support/temporary-folder";

// A backup of each released version, made by `tests/fixtures/make-backup.ts` and never changed.
const FIXTURES = "tests/fixtures/backups";
const released = readdirSync(FIXTURES).filter((name) => name.endsWith(".jangkau"));
const started: RunningServer[] = [];
const cleaning: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const server of started) server.kill("SIGTERM");
  await Promise.all(started.map(({ ended }) => ended));
  for (const clean of cleaning) await clean();
});

async function folderOf(): Promise<string> {
  const { folder, remove } = await temporaryFolder();
  cleaning.push(remove);
  return folder;
}

function command(name: string, options: string[], env: Record<string, string | undefined>) {
  const none = { DATABASE_URL: undefined, MIGRATE_DATABASE_URL: undefined, JANGKAU_SECRET: undefined };
  return runCommand(name, options, { ...none, JANGKAU_BACKUP_KEY: undefined, ...env });
}

async function printOf(folder: string) {
  return fingerprintSchema.parse(
    JSON.parse((await command("fingerprint", ["--json"], { JANGKAU_DATA: folder })).stdout),
  );
}

describe.each(released)("data of %s", (name) => {
  const file = path.join(FIXTURES, name);
  const expected = fingerprintSchema.parse(JSON.parse(readFileSync(file.replace(/jangkau$/, "json"), "utf8")));

  it("start under this version, migrated, with the same fingerprint", async () => {
    const folder = await folderOf();
    const restored = await command("restore", [file, "--json"], { JANGKAU_DATA: folder });
    expect(restored).toMatchObject({ code: 0 });
    expect(await printOf(folder)).toEqual(expected);
    const server = startServer(folder, { JANGKAU_SEED: "none" });
    started.push(server);
    const base = await server.ready();
    expect(await (await fetch(`${base}/api/health`)).json()).toEqual({ status: "ok", database: "ok" });
    const figures = await fetch(`${base}/api/v1/coverage?period=2024-03&level=regency&parent=33`);
    const { rows } = (await figures.json()) as { rows: { participants: number | null }[] };
    expect(rows.filter(({ participants }) => participants !== null)).toHaveLength(2);
    server.kill("SIGTERM");
    await server.ended;
    expect(await printOf(folder)).toEqual(expected);
  });
});

it("a released version has its backup and its fingerprint, and they are small", () => {
  expect(released.length).toBeGreaterThan(0);
  for (const name of released) {
    expect(existsSync(path.join(FIXTURES, name.replace(/jangkau$/, "json")))).toBe(true);
    expect(readFileSync(path.join(FIXTURES, name)).length).toBeLessThan(300_000);
  }
});

describe("data of a newer version", () => {
  const database = testDatabase();

  it("are refused with a sentence by whatever would migrate, and stay as they are", async () => {
    await onDatabase(database.url, async (client) => {
      await client.query(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
        VALUES ('nanti', '', '29990101000000_nanti', now(), 1)`,
      );
    });
    const env = { DATABASE_URL: database.url };
    for (const [name, options] of [
      ["migrate", []],
      ["check", []],
      ["audit", ["verify"]],
    ] as const) {
      const { code, stderr } = await command(name, [...options], env);
      expect({ name, code }).toEqual({ name, code: 1 });
      expect(stderr).toMatch(/lebih baru \(migrasi 29990101000000_nanti belum dikenal versi \d.*Jalankan versi/);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    const server = startServer(await folderOf(), {
      ...{ DATABASE_URL: database.url, JANGKAU_SEED: "none", JANGKAU_SECRET: randomBytes(32).toString("base64url") },
    });
    started.push(server);
    expect(await server.ended).toBe(1);
    expect(server.output()).toMatch(/dipakai oleh Jangkau yang lebih baru/);
    expect(await database.db.$queryRaw`SELECT count(*)::int AS n FROM "_prisma_migrations"`).toEqual([
      { n: (await knownMigrations()).length + 1 },
    ]);
  });
});

describe("the embedded server's next major version", () => {
  it("takes a backup and one command; the old folder stays as it is", async () => {
    const folder = await folderOf();
    const backup = path.join(folder, "sebelum-naik.jangkau");
    const env = { JANGKAU_DATA: folder };
    const fixture = path.join(FIXTURES, released.at(-1)!);
    expect((await command("restore", [fixture], env)).code).toBe(0);
    expect((await command("backup", ["--out", backup], env)).code).toBe(0);
    const before = await printOf(folder);
    const version = path.join(folder, "postgres", "PG_VERSION");
    const own = await readFile(version, "utf8");
    // As the server before has left it; the program cannot run that one, and does not try.
    await writeFile(version, "15\n");

    const refused = await command("fingerprint", [], env);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/dibuat oleh PostgreSQL 15, .*npm run restore -- BERKAS --new-cluster/);

    await writeFile(path.join(folder, "rusak.jangkau"), (await readFile(backup)).subarray(0, -1));
    const cut = await command("restore", [path.join(folder, "rusak.jangkau"), "--new-cluster"], env);
    expect(cut).toMatchObject({ code: 1, stderr: expect.stringMatching(/C\.108/) as string });
    expect(await readFile(version, "utf8")).toBe("15\n");

    const moved = await command("restore", [backup, "--new-cluster"], env);
    expect(moved).toMatchObject({ code: 0 });
    expect(await readFile(version, "utf8")).toBe(own);
    expect(await printOf(folder)).toEqual(before);
    const aside = (await readdir(folder)).find((name) => /^sebelum-\d{8}T\d{6}Z$/.test(name))!;
    expect(moved.stdout).toContain(aside);
    expect((await readdir(path.join(folder, aside))).sort()).toEqual(["postgres", "postgres-password", "secret"]);

    // What was set aside is a data folder of its own, for whoever has the old server.
    await promisify(execFile)("cp", ["-a", version, path.join(folder, aside, "postgres", "PG_VERSION")]);
    expect(await printOf(path.join(folder, aside))).toEqual(before);
  });
});
