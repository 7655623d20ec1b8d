import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import { bringUpToDate } from "@/lib/cli/migrations";
import { useDatabase } from "@/lib/env";
import { prepareQueues } from "@/lib/jobs/prepare-queues";
import { sendNow, startJobs } from "@/lib/jobs/start-jobs";
import { runNow } from "@/lib/upkeep/commands/run-now";
import { readQueueState } from "@/lib/upkeep/queries/queue-state";
import { makeUser } from "../support/accounts";
import { testDatabase } from "../support/database";
import { roleFor } from "../support/database-role";
import { temporaryFolder } from "../support/temporary-folder";

const database = testDatabase();
const operator = commandLineActor("test");
let folder = "";
let role: Awaited<ReturnType<typeof roleFor>>;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  useDatabase(database.url);
  const [backups, data] = [await temporaryFolder(), await temporaryFolder()];
  folder = backups.folder;
  process.env.BACKUP_FOLDER = folder;
  role = await roleFor(database.url);
  await bringUpToDate({ owner: database.url, app: role.url });
  await makeUser(database.db, "ADMIN", { kind: "ALL" });
  const urls = { owner: database.url, app: role.url };
  // Copies that start at once, and one that starts later.
  await Promise.all(Array.from({ length: 4 }, () => prepareQueues(urls)));
  await prepareQueues(urls);
  const env = {
    ...{ DATABASE_URL: role.url, MIGRATE_DATABASE_URL: database.url, JANGKAU_DATA: data.folder },
    ...{ JANGKAU_SECRET: randomBytes(32).toString("base64url"), APP_URL: "http://jangkau.test" },
  };
  const [copy, another] = [await startJobs(role.url, env), await startJobs(role.url, env)];
  ends.push(copy, another);
  ends.push(() => role.remove(), backups.remove, data.remove);
});

afterAll(async () => {
  for (const end of ends) await end();
});

const stateOf = async (name: string) => (await readQueueState(operator))!.find((queue) => queue.name === name)!;

describe("what is due by the day", () => {
  it("has not been done before it was", async () => {
    expect(await stateOf("nightly-check")).toMatchObject({ last: null, waiting: 0, active: 0 });
  });

  it("is done by one copy, under the rights of the application, and says what it found", async () => {
    expect(await runNow(operator, { queue: "nightly-check" })).toBe("Pemeriksaan malam");
    await expect.poll(async () => (await stateOf("nightly-check")).last?.state, { timeout: 120_000 }).toBe("completed");
    expect((await stateOf("nightly-check")).last!.said).toContain("jejak audit");
    const runs = await database.db.upkeepRun.findMany({ where: { kind: "nightly-check" } });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ passed: false });
    expect(runs[0]!.summary).toMatch(/perlu dilihat/);
  });

  it("backs up into the folder of backups", async () => {
    await runNow(operator, { queue: "backup" });
    await expect.poll(async () => (await stateOf("backup")).last?.state, { timeout: 120_000 }).toBe("completed");
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^jangkau-\d{4}-\d\d-\d\dT\d{6}Z\.jangkau$/)]);
    expect(await database.db.upkeepRun.count({ where: { kind: "backup", passed: true } })).toBe(1);
  });

  it("waits once, however often it is asked for", async () => {
    await expect(runNow(operator, { queue: "tidak-ada" })).rejects.toMatchObject({ code: "invalid-input" });
    const ids = await Promise.all([sendNow("letters"), sendNow("letters"), sendNow("letters")]);
    // One may be under way already, and one waits behind it.
    expect(ids).toContain(null);
    const { waiting, active } = await stateOf("letters");
    expect(Math.max(waiting, active)).toBeLessThanOrEqual(1);
    await expect.poll(async () => (await stateOf("letters")).last?.state, { timeout: 120_000 }).toBe("completed");
  });

  it("is not put in where nobody would do it", async () => {
    Reflect.deleteProperty(process.env, "BACKUP_FOLDER");
    const end = await startJobs(role.url, {});
    await expect(runNow(operator, { queue: "backup" })).rejects.toMatchObject({ code: "conflict" });
    expect((await stateOf("backup")).waiting).toBe(0);
    await end();
  });
});
