import { execFile } from "node:child_process";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { recordEvent } from "@/lib/audit/commands";
import { findEvents, verifyChain } from "@/lib/audit/queries";
import { auditFilterSchema, type AuditEntry } from "@/lib/audit/schema";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { openDb } from "@/lib/db/client";
import { childEnv } from "@/lib/env";
import { inRequest } from "../support/accounts";
import { testDatabase } from "../support/database";

const database = testDatabase();
const operator = commandLineActor("uji");
const EVENTS = 6;

/** Runs SQL of our own. */
const run = (sql: string) => database.db.$executeRawUnsafe(sql);

/** Texts and numbers that PostgreSQL and JavaScript write each in their own way, were it left to them. */
const AWKWARD: AuditEntry["after"] = {
  zz: 1e21,
  a: 0.1,
  "ab é 😀": 'kutip " \\ baris\nbaru \u2028',
  nested: [1, { b: null, a: [] }],
  small: 1e-7,
};

function entry(number: number, more: Partial<AuditEntry> = {}): AuditEntry {
  const subject = { kind: "source", key: `sumber-${number}` } as const;
  return { action: "facts.imported", subject, before: null, after: { number }, ...more };
}

async function append(more: AuditEntry, actor = operator): Promise<void> {
  await database.db.$transaction((tx) => recordEvent(tx, actor, more));
}

const verify = () => verifyChain(database.db, operator);

beforeAll(async () => {
  await append(entry(1));
  await append(
    entry(2, { before: AWKWARD, after: { ...AWKWARD, a: 0.2 }, reason: "Salah ketik: 1:-" }),
    inRequest(operator, "r-1"),
  );
  for (let number = 3; number <= EVENTS; number++) await append(entry(number));
  await run(`CREATE TABLE kept_events AS TABLE "AuditEvent"`);
  await run(`CREATE TABLE kept_head AS TABLE "AuditHead"`);
});

describe("the database", () => {
  it("seals what is appended, in order and from the documented start", async () => {
    const events = await database.db.auditEvent.findMany({ orderBy: { number: "asc" } });
    expect(events.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(events[0]).toMatchObject({
      actorKind: "command-line",
      actorId: "uji",
      actorRole: null,
      before: null,
      after: { number: 1 },
      previousHash: "0".repeat(64),
    });
    expect(events.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      events.slice(0, -1).map(({ hash }) => hash),
    );
    expect(events[1]).toMatchObject({ before: AWKWARD, reason: "Salah ketik: 1:-", requestId: "r-1" });
    const head = { number: EVENTS, hash: events.at(-1)!.hash };
    expect(await verify()).toEqual({ checked: EVENTS, head, broken: null });
  });

  it.each([
    [`UPDATE "AuditEvent" SET "reason" = 'x'`, /facts are appended/],
    [`DELETE FROM "AuditEvent" WHERE "number" = 6`, /facts are appended/],
    [`TRUNCATE "AuditEvent"`, /facts are appended/],
    [`TRUNCATE "AuditEvent" CASCADE`, /facts are appended/],
    [`UPDATE "AuditHead" SET "number" = 5`, /facts are appended/],
    [`DELETE FROM "AuditHead"`, /facts are appended/],
    [`TRUNCATE "AuditHead"`, /facts are appended/],
    [`INSERT INTO "AuditHead" VALUES (2, 0, repeat('0', 64))`, /AuditHead_one_row/],
    [insertion(`'a.b'`, `'null'`), /states_are_objects/],
    [insertion(`'a.b'`, `'[]'`), /states_are_objects/],
    [insertion(`'Bukan Tindakan'`, `NULL`), /action_form/],
  ])("refuses %s", async (sql, reason) => {
    await expect(run(sql)).rejects.toThrow(reason);
    expect((await verify()).broken).toBeNull();
  });

  it("seals several rows of one statement and rows whose writer chose number, time and hash", async () => {
    const undone = new Error("undone");
    const written = database.db.$transaction(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO "AuditEvent" ("number", "at", "actorKind", "action", "subjectKind", "subjectKey", "previousHash", "hash")
        SELECT 3, TIMESTAMPTZ '1999-01-01', 'x', 'a.b', 'x', 'x', repeat('f', 64), repeat('f', 64) FROM generate_series(1, 3)`;
      const rows = await tx.auditEvent.findMany({ where: { number: { gt: EVENTS } }, orderBy: { number: "asc" } });
      expect(rows.map(({ number }) => number)).toEqual([7, 8, 9]);
      expect(new Set(rows.map(({ hash }) => hash)).size).toBe(3);
      expect(rows.filter(({ at, hash }) => at.getFullYear() === 1999 || hash === "f".repeat(64))).toEqual([]);
      throw undone;
    });
    await expect(written).rejects.toBe(undone);
    expect(await verify()).toMatchObject({ checked: EVENTS, broken: null });
  });

  it("keeps an event only with the change it tells of", async () => {
    const failing = database.db.$transaction(async (tx) => {
      await recordEvent(tx, operator, entry(7));
      await tx.$executeRaw`SELECT 1 / 0`;
    });
    await expect(failing).rejects.toThrow(/division/);
    await expect(append(entry(7, { reason: " " }))).rejects.toThrow(/reason_given/);
    await expect(append(entry(7, { after: { text: "\u0000" } }))).rejects.toThrow();
    expect(await verify()).toMatchObject({ checked: EVENTS, broken: null });
  });
});

function insertion(action: string, after: string): string {
  const columns = `"actorKind", "action", "subjectKind", "subjectKey", "after"`;
  return `INSERT INTO "AuditEvent" (${columns}) VALUES ('x', ${action}, 'x', 'x', ${after})`;
}

describe("verify names", () => {
  const TABLES = ["AuditEvent", "AuditHead"];

  /** Does as somebody who owns the database: triggers off, change, triggers on. */
  async function tamper(...statements: string[]): Promise<void> {
    for (const table of TABLES) await run(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    for (const statement of statements) await run(statement);
    for (const table of TABLES) await run(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  }

  afterEach(async () => {
    await tamper(
      `TRUNCATE "AuditEvent", "AuditHead"`,
      `INSERT INTO "AuditEvent" SELECT * FROM kept_events`,
      `INSERT INTO "AuditHead" SELECT * FROM kept_head`,
    );
    expect(await verify()).toMatchObject({ checked: EVENTS, broken: null });
  });

  const reseal = (number: number) => `UPDATE "AuditEvent" e SET "hash" = audit_hash(e) WHERE "number" = ${number}`;
  const copyOf3 = (number: string) => `
    INSERT INTO "AuditEvent" SELECT (jsonb_populate_record(e, jsonb_build_object('number', ${number}))).*
    FROM "AuditEvent" e WHERE "number" = 3`;
  const shift = (from: number, by: number) => [
    `UPDATE "AuditEvent" SET "number" = "number" + 1000 WHERE "number" >= ${from}`,
    `UPDATE "AuditEvent" SET "number" = "number" - 1000 + ${by} WHERE "number" >= 1000`,
  ];
  const set = (change: string, number: number) => `UPDATE "AuditEvent" SET ${change} WHERE "number" = ${number}`;
  const remove = (condition: string) => `DELETE FROM "AuditEvent" WHERE ${condition}`;

  it.each([
    ["a changed state before", [set(`"before" = jsonb_set("before", '{a}', '0.3')`, 2)], "altered 2"],
    ["a changed state after", [set(`"after" = '{"number": 33}'`, 3)], "altered 3"],
    ["a number written otherwise", [set(`"after" = '{"number": 3.0}'`, 3)], "altered 3"],
    ["a state that was taken away", [set(`"after" = NULL`, 1)], "altered 1"],
    ["another time", [set(`"at" = "at" + interval '1 millisecond'`, 4)], "altered 4"],
    ["another actor", [set(`"actorId" = 'lain'`, 4)], "altered 4"],
    ["a changed reason", [set(`"reason" = NULL`, 2)], "altered 2"],
    ["a changed hash", [set(`"hash" = repeat('a', 64)`, 3)], "altered 3"],
    ["a changed hash at the end", [set(`"hash" = repeat('a', 64)`, 6)], "altered 6"],
    ["a change that was sealed again", [set(`"after" = '{"number": 33}'`, 3), reseal(3)], "altered 3"],
    ["a change at the end that was sealed again", [set(`"after" = '{}'`, 6), reseal(6)], "altered 6"],
    [
      "swapped rows",
      [
        `UPDATE "AuditEvent" SET "number" = 900 + "number" WHERE "number" IN (2, 4)`,
        set(`"number" = 4`, 902),
        set(`"number" = 2`, 904),
      ],
      "altered 2",
    ],
    ["a removed first row", [remove(`"number" = 1`)], "removed 1"],
    ["a removed row", [remove(`"number" = 3`)], "removed 3"],
    ["a removed row whose gap was closed", [remove(`"number" = 3`), ...shift(4, -1)], "removed 3"],
    ["a removed tail", [remove(`"number" > 4`)], "removed 5"],
    ["an emptied table", [`TRUNCATE "AuditEvent"`], "removed 1"],
    ["a removed head", [`DELETE FROM "AuditHead"`], "removed 7"],
    ["a row inserted at the end", [copyOf3("7")], "inserted 7"],
    [
      "a row inserted at the end and sealed",
      [
        copyOf3("7"),
        `UPDATE "AuditEvent" SET "previousHash" = (SELECT "hash" FROM "AuditHead") WHERE "number" = 7`,
        reseal(7),
      ],
      "inserted 7",
    ],
    ["a row inserted in the middle", [...shift(4, 1), copyOf3("4")], "inserted 4"],
    [
      "a row inserted in the middle and sealed",
      [
        ...shift(4, 1),
        copyOf3("4"),
        `UPDATE "AuditEvent" SET "previousHash" = (SELECT "hash" FROM "AuditEvent" WHERE "number" = 3) WHERE "number" = 4`,
        reseal(4),
      ],
      "inserted 4",
    ],
  ])("%s", async (_what, statements, expected) => {
    await tamper(...statements);
    const { broken } = await verify();
    expect(`${broken?.kind} ${broken?.number}`).toBe(expected);
  });

  it("the same at the command line, with exit code 1", { timeout: 180_000 }, async () => {
    const holds = await command(["verify"]);
    expect(holds.stdout).toContain("6 peristiwa diperiksa, rantai jejak audit utuh");
    expect(holds.code).toBe(0);
    await tamper(remove(`"number" = 3`));
    const json = await command(["verify", "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ checked: 2, broken: { number: 3, kind: "removed" } });
    expect(json.code).toBe(1);
    expect((await command(["repair"])).code).toBe(2);
  });
});

/** What `npm run audit --` runs, in a process of its own. */
function command(options: string[]): Promise<{ code: number; stdout: string }> {
  const own = { DATABASE_URL: database.url, NODE_OPTIONS: undefined, NODE_ENV: undefined, VITEST: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, ["lib/cli/run.mjs", "audit", ...options], { env: childEnv(own) }, (error, stdout) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout });
    });
  });
}

describe("many writers at once", () => {
  const concurrent = testDatabase();

  it("append without a gap, those that fail leaving none, while the chain is verified", async () => {
    // Two clients, because one has ten connections: all twenty writers hold a transaction at once.
    const second = openDb(concurrent.url);
    const write = (writer: number) =>
      (writer % 2 === 0 ? concurrent.db : second).$transaction(
        async (tx) => {
          for (let turn = 0; turn < 5; turn++) await recordEvent(tx, operator, entry(writer));
          if (writer % 4 === 0) throw new Error("undone");
        },
        { maxWait: 30_000, timeout: 30_000 },
      );
    const writing = Promise.allSettled(Array.from({ length: 20 }, (_, writer) => write(writer)));
    const meanwhile = Array.from({ length: 5 }, () => verifyChain(concurrent.db, operator));
    const writers = await writing;
    await second.$disconnect();
    expect(writers.filter(({ status }) => status === "fulfilled")).toHaveLength(15);
    expect((await Promise.all(meanwhile)).filter(({ broken }) => broken !== null)).toEqual([]);
    expect(await verifyChain(concurrent.db, operator)).toMatchObject({
      checked: 75,
      head: { number: 75 },
      broken: null,
    });
  });

  it("and more events than are read at a time are all verified", async () => {
    await concurrent.db.$executeRaw`
      INSERT INTO "AuditEvent" ("actorKind", "action", "subjectKind", "subjectKey") SELECT 'x', 'a.b', 'x', 'x' FROM generate_series(1, 2500)`;
    expect(await verifyChain(concurrent.db, operator)).toMatchObject({ checked: 2575, broken: null });
  });
});

describe("reading", () => {
  const read = (filter: object) => findEvents(database.db, operator, auditFilterSchema.parse(filter));
  const numbers = async (filter: object) => (await read(filter)).map(({ number }) => number);

  it("finds what the filter says, newest first", async () => {
    expect(await numbers({})).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await numbers({ limit: 2, below: 5 })).toEqual([4, 3]);
    expect(await numbers({ subjectKind: "source", subjectKey: "sumber-2" })).toEqual([2]);
    expect(await numbers({ action: "facts.simulated" })).toEqual([]);
    expect(await numbers({ actorId: "uji", from: "2000-01-01T00:00:00Z", until: "2001-01-01T00:00:00Z" })).toEqual([]);
    const [second] = await read({ subjectKey: "sumber-2" });
    expect(JSON.parse(second!.before!)).toEqual(AWKWARD);
    expect(await numbers({ from: second!.at, limit: 5 })).toContain(2);
  });

  it("is not for visitors", async () => {
    await expect(verifyChain(database.db, publicActor())).rejects.toMatchObject({ code: "unauthenticated" });
    const filter = auditFilterSchema.parse({});
    await expect(findEvents(database.db, publicActor(), filter)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
