import { randomBytes } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { fingerprintOf } from "@/lib/backups/fingerprint";
import { restoreBackup } from "@/lib/backups/restore-backup";
import { writeBackup } from "@/lib/backups/write-backup";
import { compareWithSchema } from "@/lib/cli/migrate";
import { applyMigrations } from "@/lib/db/migrate";
import { useDatabase, useInstallation } from "@/lib/env";
import { beginSecondFactor, confirmSecondFactor, readPendingSecondFactor } from "@/lib/users/commands/second-factor";
import { codeOf, makeUser, PASSWORD, signInAs } from "@/tests/support/accounts";
import { onDatabase } from "@/lib/postgres/connection";
import { contentOf, objectsIn } from "@/tests/support/backups";
import { testDatabase } from "@/tests/support/database";
import { AWKWARD_NAME, makeSmallHistory } from "@/tests/support/small-history";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { putToken } from "@/tests/support/tokens";

const source = testDatabase();
const KEY = "kunci uji yang cukup panjang";
const operator = commandLineActor("test");
const secret = randomBytes(32).toString("base64url");
/** What is left out, and what is different on purpose. */
const NOT_THE_SAME = [
  "Session",
  "Verification",
  "AccessToken",
  "Throttle",
  "AreaMonth",
  "DataVersion",
  "MonthVersion",
  "_prisma_migrations",
];
let folder = "";
let remove = () => Promise.resolve();
let file = "";
let administrator = { id: "", email: "" };

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  useDatabase(source.url);
  useInstallation({ secret });
  await makeSmallHistory(source.url, folder);
  administrator = await makeUser(source.db, "ADMIN", { kind: "ALL" });
  const headers = await signInAs(administrator.email);
  await beginSecondFactor(headers, PASSWORD);
  await confirmSecondFactor(headers, await codeOf((await readPendingSecondFactor(headers))!.secret));
  const { sql, values } = putToken(administrator.id);
  await source.db.$executeRawUnsafe(sql, ...values);
  file = path.join(folder, "a.jangkau");
  await writeBackup({ url: source.url, file, passphrase: null, tell: () => undefined });
});
afterAll(() => remove());

function restore(url: string, from = file, passphrase: string | null = null) {
  return restoreBackup(operator, { url, file: from, passphrase, tell: () => undefined });
}

async function same(url: string): Promise<void> {
  const [there, here] = await Promise.all([contentOf(url), contentOf(source.url)]);
  for (const table of NOT_THE_SAME) for (const content of [there, here]) Reflect.deleteProperty(content, table);
  expect(there).toEqual(here);
  expect(await fingerprintOf(url)).toEqual(await fingerprintOf(source.url));
}

describe("a restored database", () => {
  const target = testDatabase({ empty: true });

  it("holds the same rows, to the byte", async () => {
    const { fingerprint, chain, upgraded } = await restore(target.url);
    await same(target.url);
    expect(fingerprint).toEqual(await fingerprintOf(source.url));
    expect(chain.broken).toBeNull();
    expect(upgraded).toEqual([]);
    expect(await target.db.user.findFirst({ where: { email: "undangan@uji.example" } })).toMatchObject({
      name: AWKWARD_NAME,
    });
  });

  it("has nobody signed in, no link open and no token", async () => {
    expect(await source.db.session.count()).toBeGreaterThan(0);
    expect(await source.db.verification.count()).toBeGreaterThan(0);
    expect(await source.db.accessToken.count()).toBe(1);
    expect(await target.db.accessToken.count()).toBe(0);
    expect(await target.db.session.count()).toBe(0);
    expect(await target.db.verification.count()).toBe(0);
  });

  it("is what the migrations make, its triggers at work, and no sequence that would have to be set", async () => {
    expect(await compareWithSchema(target.url)).toMatchObject({ exitCode: 0 });
    expect(await applyMigrations(target.url)).toEqual([]);
    const resting = await target.db.$queryRaw`SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O'`;
    expect(resting).toEqual([]);
    expect(await target.db.$queryRaw`SELECT relname FROM pg_class WHERE relkind = 'S'`).toEqual([]);
    await expect(target.db.$executeRaw`UPDATE "WorkerCount" SET "count" = 1`).rejects.toThrow();
  });

  it("gives no version of its pages that was given before, and goes on with the chain", async () => {
    const before = await source.db.dataVersion.findMany();
    const after = new Map((await target.db.dataVersion.findMany()).map(({ scope, value }) => [scope, value]));
    for (const { scope, value } of before) expect(after.get(scope)).toBeGreaterThan(value + 1_000_000n);
    await target.db.$executeRaw`
      INSERT INTO "AuditEvent" ("actorKind", "action", "subjectKind", "subjectKey") VALUES ('x', 'a.b', 'x', 'x')`;
    expect(await verifyChain(target.db, operator)).toMatchObject({ broken: null });
  });

  it("is not written over", async () => {
    const before = await contentOf(target.url);
    await expect(restore(target.url)).rejects.toThrow(/^C\.202 .*tidak diubah/);
    expect(await contentOf(target.url)).toEqual(before);
  });
});

describe("a backup", () => {
  it("is for its owner's eyes, and made as a whole", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.includes("draf"))).toEqual([]);
    expect((await readFile(file)).length).toBeLessThan(100_000);
  });

  it("overwrites nothing, and says where it cannot be written", async () => {
    const before = await readFile(file);
    const write = (to: string, url = source.url) =>
      writeBackup({ url, file: to, passphrase: null, tell: () => undefined });
    await expect(write(file)).rejects.toThrow(/^C\.301/);
    expect(await readFile(file)).toEqual(before);
    await expect(write(path.join(folder, "tidak", "ada.jangkau"))).rejects.toThrow(/^C\.302 .*ENOENT/);
  });

  it("leaves nothing behind when the database goes away", async () => {
    const left = path.join(folder, "putus.jangkau");
    const cut = writeBackup({
      ...{ url: `${source.url}?application_name=cadangan-uji`, file: left, passphrase: null },
      tell: () => undefined,
    });
    const ended = onDatabase(source.url, async (client) => {
      for (let left = 200; left > 0; left -= 1) {
        const { rowCount } = await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cadangan-uji'`,
        );
        if (rowCount !== 0) return;
      }
    });
    await expect(cut).rejects.toThrow(/^C\.305/);
    await ended;
    expect((await readdir(folder)).filter((name) => name.startsWith("putus"))).toEqual([]);
  });

  it("of a database without our tables is refused", async () => {
    const url = source.url.replace(/\/[^/]+$/, "/template1");
    const nothing = path.join(folder, "kosong.jangkau");
    await expect(writeBackup({ url, file: nothing, passphrase: null, tell: () => undefined })).rejects.toThrow(
      /^C\.304/,
    );
  });
});

describe("an encrypted backup", () => {
  const target = testDatabase({ empty: true });

  it("shows nothing and opens with its key", async () => {
    const closed = path.join(folder, "tertutup.jangkau");
    await writeBackup({ url: source.url, file: closed, passphrase: KEY, tell: () => undefined });
    await expect(restore(target.url, closed, "kunci lain yang juga panjang")).rejects.toThrow(/^C\.105/);
    expect(await objectsIn(target.url)).toBe(0);
    await restore(target.url, closed, KEY);
    await same(target.url);
  });
});

describe("a database that has been migrated and never used", () => {
  const target = testDatabase({ empty: true });

  it("is filled, too", async () => {
    await applyMigrations(target.url);
    await restore(target.url);
    await same(target.url);
    expect(await compareWithSchema(target.url)).toMatchObject({ exitCode: 0 });
  });
});

describe("somebody else's database", () => {
  const target = testDatabase({ empty: true });

  it("is left as it is", async () => {
    await target.db.$executeRaw`CREATE TABLE "Lain" ("a" INTEGER)`;
    await expect(restore(target.url)).rejects.toThrow(/^C\.203 .*Lain/);
    expect(Object.keys(await contentOf(target.url))).toEqual(["Lain"]);
  });
});

describe("a server that is managed by others", () => {
  const target = testDatabase({ empty: true });
  const role = `pemilik_${randomBytes(4).toString("hex")}`;

  function as(user: string): string {
    const url = new URL(target.url);
    Object.assign(url, { username: user, password: "sandi-uji" });
    return url.href;
  }

  afterAll(async () => {
    const name = new URL(target.url).pathname.slice(1);
    await onDatabase(target.url, async (client) => {
      await client.query(`ALTER DATABASE ${name} OWNER TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`);
      await client.query(`DROP OWNED BY ${role}_tamu; DROP ROLE ${role}_tamu`);
    });
  });

  it("needs an owner and no superuser", async () => {
    const name = new URL(target.url).pathname.slice(1);
    await onDatabase(target.url, async (client) => {
      await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER PASSWORD 'sandi-uji'`);
      await client.query(`CREATE ROLE ${role}_tamu LOGIN NOSUPERUSER PASSWORD 'sandi-uji'`);
      await client.query(`ALTER DATABASE ${name} OWNER TO ${role}`);
    });
    await expect(restore(as(`${role}_tamu`))).rejects.toThrow(/^C\.206 .*MIGRATE_DATABASE_URL/);
    expect(await objectsIn(target.url)).toBe(0);
    await restore(as(role));
    await same(target.url);
    const again = path.join(folder, "pemilik.jangkau");
    await writeBackup({ url: as(role), file: again, passphrase: null, tell: () => undefined });
  });
});

describe("second factors", () => {
  const [alike, elsewhere] = [testDatabase({ empty: true }), testDatabase({ empty: true })];

  it("go along, and are taken off where the secret is another one", async () => {
    const { id } = administrator;
    expect(await restore(alike.url)).toMatchObject({ factorsForgotten: 0 });
    expect(await alike.db.user.findUnique({ where: { id } })).toMatchObject({ twoFactorEnabled: true });
    useInstallation({ secret: randomBytes(32).toString("base64url") });
    expect(await restore(elsewhere.url)).toMatchObject({ factorsForgotten: 1 });
    useInstallation({ secret });
    expect(await elsewhere.db.user.findUnique({ where: { id } })).toMatchObject({ twoFactorEnabled: false });
    expect(await elsewhere.db.twoFactor.count()).toBe(0);
    const event = await elsewhere.db.auditEvent.findFirst({ orderBy: { number: "desc" } });
    expect(event).toMatchObject({ action: "user.second-factor-off", subjectKey: id, actorKind: "command-line" });
    expect(await verifyChain(elsewhere.db, operator)).toMatchObject({ broken: null });
  });
});

describe("a chain that was broken before", () => {
  const target = testDatabase({ empty: true });
  const broken = testDatabase();

  it("is restored as it was, and said to be so", async () => {
    await broken.db.$executeRaw`
      INSERT INTO "AuditEvent" ("actorKind", "action", "subjectKind", "subjectKey") SELECT 'x', 'a.b', 'x', 'x' FROM generate_series(1, 3)`;
    await onDatabase(broken.url, async (client) => {
      await client.query(
        `SET session_replication_role = replica; UPDATE "AuditEvent" SET "subjectKey" = 'y' WHERE "number" = 2`,
      );
    });
    const altered = path.join(folder, "putus-rantai.jangkau");
    await writeBackup({ url: broken.url, file: altered, passphrase: null, tell: () => undefined });
    expect((await restore(target.url, altered)).chain.broken).toMatchObject({ number: 2, kind: "altered" });
  });
});

it("a file that is none is refused by its number", async () => {
  const other = path.join(folder, "lain.jangkau");
  await writeFile(other, "bukan cadangan sama sekali");
  await expect(restore(source.url, other)).rejects.toThrow(/^C\.101/);
  await expect(restore(source.url, path.join(folder, "hilang.jangkau"))).rejects.toThrow(/^C\.111 .*ENOENT/);
  await expect(restore(source.url, folder)).rejects.toThrow(/^C\.111 .*EISDIR/);
});
