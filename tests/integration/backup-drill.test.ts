import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { fingerprintSchema } from "@/lib/backups/schema";
import { ensureSecret } from "@/lib/setup/secret";
import { readRun } from "@/lib/setup/run-file";
import { childEnv, useDatabase, useInstallation } from "@/lib/env";
import { makeSmallHistory, type SmallHistory } from "@/tests/support/small-history";
import { readNotes } from "../soak/acknowledgements";
import { startEditors, type Editors } from "../soak/editor-job";
import { PASSWORD } from "../support/accounts";
import { onDatabase } from "@/lib/postgres/connection";
import { runCommand } from "../support/run-command";
import { startServer, type RunningServer } from "../support/running-server";
import { AS_SEEDED, seededFolder } from "../support/seeded-folder";
import { temporaryFolder } from "../support/temporary-folder";

/** The whole of it, as an operator does it: back up a server at work, restore in another place, start there. */
const KEY = "kunci latihan yang cukup panjang";
const backupSchema = fingerprintSchema.extend({ file: z.string(), rows: z.int(), encrypted: z.literal(true) });
const running: RunningServer[] = [];
const cleaning: (() => Promise<void>)[] = [];
let [here, there] = ["", ""];
const addresses = { here: "", there: "" };
let world: SmallHistory;
let editors: Editors[] = [];
let backup: z.infer<typeof backupSchema>;
let file = "";

async function start(folder: string): Promise<string> {
  const server = startServer(folder, { ...AS_SEEDED.reference, APP_URL: undefined });
  running.push(server);
  return server.ready();
}

function command(name: string, options: string[], folder: string) {
  const env = { DATABASE_URL: undefined, MIGRATE_DATABASE_URL: undefined, JANGKAU_SECRET: undefined };
  return runCommand(name, options, { ...env, JANGKAU_DATA: folder, JANGKAU_BACKUP_KEY: KEY });
}

/** Follows the invitation of before. @returns where that leads */
async function setPassword(base: string): Promise<string> {
  const kunci = new URL(world.invitation).searchParams.get("kunci")!;
  const body = new URLSearchParams({ kunci, sandi: PASSWORD, ulang: PASSWORD });
  const headers = { origin: base, "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(`${base}/atur-sandi/kirim`, { method: "POST", headers, body, redirect: "manual" });
  return answer.headers.get("location")!.replace(base, "");
}

async function headOf(folder: string): Promise<number> {
  const rows = await onDatabase(readRun(folder)!.databaseUrls.app, async (client) => {
    return (await client.query<{ number: number }>(`SELECT "number" FROM "AuditHead"`)).rows;
  });
  return rows[0]!.number;
}

beforeAll(async () => {
  const seeded = await seededFolder(inject("seeded"), "reference");
  const empty = await temporaryFolder();
  [here, there] = [seeded.folder, empty.folder];
  cleaning.push(seeded.remove, empty.remove);
  addresses.here = await start(here);
  const { app } = readRun(here)!.databaseUrls;
  const secret = ensureSecret(here);
  useDatabase(app);
  useInstallation({ secret });
  world = await makeSmallHistory(app, here);
  const job = { world, work: "edit", seconds: 120, round: 0 } as const;
  editors = [0, 10].map((from) => startEditors(here, secret, { ...job, from, until: from + 10 }));
  for (const one of editors) one.begin(app);
  while (editors.some(({ notes }) => readNotes(notes).length < 20)) await sleep(50);
}, 400_000);

afterAll(async () => {
  for (const one of editors) one.kill();
  await Promise.all(editors.map(({ ended }) => ended));
  for (const server of running) server.kill("SIGTERM");
  await Promise.all(running.map(({ ended }) => ended));
  for (const clean of cleaning) await clean();
});

describe("a drill", { timeout: 400_000 }, () => {
  it("backs up one moment while twenty people edit, and none of them notices", async () => {
    file = path.join(here, "latihan.jangkau");
    const before = await headOf(here);
    const { code, stdout, stderr } = await command("backup", ["--out", file, "--json"], here);
    const after = await headOf(here);
    expect({ code, stderr: stderr.replace(/\d+%: .*\n/g, "") }).toEqual({ code: 0, stderr: "" });
    backup = backupSchema.parse(JSON.parse(stdout));
    expect(backup.auditHead.number).toBeGreaterThanOrEqual(before);
    expect(after).toBeGreaterThan(backup.auditHead.number);
    for (const one of editors) one.kill();
    const told = editors.flatMap(({ notes }) => readNotes(notes));
    expect(told.filter(({ kind }) => kind === "failed")).toEqual([]);
  });

  it("leaves no file when it is ended in the middle", async () => {
    const out = path.join(here, "terhenti.jangkau");
    const env = { JANGKAU_DATA: here, JANGKAU_BACKUP_KEY: KEY, DATABASE_URL: undefined, JANGKAU_SECRET: undefined };
    const child = spawn(process.execPath, ["lib/cli/run.mjs", "backup", "--out", out], { env: childEnv(env) });
    const ended = once(child, "close");
    const left = async () => (await readdir(here)).filter((name) => name.startsWith("terhenti"));
    await expect.poll(left, { interval: 2, timeout: 60_000 }).toHaveLength(1);
    child.kill("SIGINT");
    expect((await ended)[0]).toBe(130);
    expect(await left()).toEqual([]);
  });

  it("restores it elsewhere, with the fingerprint of that moment and a chain that holds", async () => {
    const { code, stderr } = await command("restore", [file], there);
    expect({ code, stderr: stderr.replace(/\d+%: .*\n/g, "") }).toEqual({ code: 0, stderr: "" });
    const print = async (folder: string) =>
      fingerprintSchema.parse(JSON.parse((await command("fingerprint", ["--json"], folder)).stdout));
    const { fingerprint, parts, auditHead } = backup;
    expect(await print(there)).toEqual({ fingerprint, parts, auditHead });
    expect((await print(here)).fingerprint).not.toBe(fingerprint);
    expect((await command("audit", ["verify"], there)).code).toBe(0);
  });

  it("knows no session and no link of before, which live on where they came from", async () => {
    addresses.there = await start(there);
    const cookie = world.editors[0]!;
    const as = (base: string) => fetch(`${base}/entri`, { headers: { cookie }, redirect: "manual" });
    expect((await as(addresses.here)).status).toBe(200);
    expect((await as(addresses.there)).headers.get("location")).toMatch(/^(http.*)?\/masuk/);
    // The link of the restored server goes first: where it lives it can be used once only.
    expect(await setPassword(addresses.there)).toMatch(/^\/atur-sandi/);
    expect(await setPassword(addresses.here)).toMatch(/^\/masuk/);
  });

  it("shows the same figures, and remembers when it was done", async () => {
    const figures = (base: string) =>
      fetch(`${base}/api/v1/coverage?period=2024-03&level=regency&parent=33`).then((answer) => answer.json());
    expect(await figures(addresses.there)).toEqual(await figures(addresses.here));
    const runs = (folder: string) =>
      onDatabase(readRun(folder)!.databaseUrls.app, async (client) => {
        return (await client.query(`SELECT "kind", "passed", "summary" FROM "UpkeepRun" ORDER BY "endedAt"`))
          .rows as object[];
      });
    expect(await runs(here)).toEqual([
      { kind: "backup", passed: true, summary: expect.stringMatching(/^[\d.]+ baris, .* MB, terenkripsi$/) as string },
    ]);
    expect(await runs(there)).toEqual([
      { kind: "restore", passed: true, summary: expect.stringMatching(/^dari cadangan 20/) as string },
    ]);
  });

  it("is refused where a server runs, and where an option is not known", async () => {
    expect(await command("restore", [file], there)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/C\.207/) as string,
    });
    expect((await command("backup", [], here)).code).toBe(2);
    expect((await command("restore", [], here)).code).toBe(2);
    expect((await command("fingerprint", ["--jsno"], here)).code).toBe(2);
  });
});
