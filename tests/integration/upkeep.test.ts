import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { useDatabase } from "@/lib/env";
import { recordRun } from "@/lib/upkeep/commands/record-run";
import { lastRuns } from "@/lib/upkeep/queries/last-runs";
import { readSystemState } from "@/lib/upkeep/queries/system-state";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
const operator = commandLineActor("test");
const beganAt = new Date("2026-01-02T03:04:05.678Z");

beforeAll(() => {
  useDatabase(database.url);
});

describe("upkeep", () => {
  it("is not known until something was done", async () => {
    expect((await lastRuns(operator)).backup).toEqual({ last: null, lastPassed: null });
  });

  it("tells when each kind was done last, and when it last went well", async () => {
    await recordRun(operator, { kind: "backup", beganAt, passed: true, summary: "12 baris" });
    await recordRun(operator, { kind: "backup", beganAt, passed: false, summary: "gagal (C.303)" });
    const { backup, restore } = await lastRuns(operator);
    expect(backup.last).toMatchObject({ passed: false, summary: "gagal (C.303)", beganAt });
    expect(backup.lastPassed).toMatchObject({ passed: true, summary: "12 baris" });
    expect(backup.lastPassed!.endedAt.getTime()).toBeGreaterThan(beganAt.getTime());
    expect(restore.last).toBeNull();
  });

  it("is written and read by few, and never changed", async () => {
    const run = { kind: "backup", beganAt, passed: true, summary: "1 baris" } as const;
    await expect(recordRun(publicActor(), run)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(lastRuns(publicActor())).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(recordRun(operator, { ...run, summary: " " })).rejects.toThrow();
    await expect(database.db.upkeepRun.deleteMany()).rejects.toThrow();
  });

  it("tells of the system where no data folder has been made, as with a database of one's own", async () => {
    process.env.JANGKAU_DATA = "/tidak/ada";
    expect((await readSystemState(operator)).disk.free).toBeGreaterThan(0);
    Reflect.deleteProperty(process.env, "JANGKAU_DATA");
  });
});
