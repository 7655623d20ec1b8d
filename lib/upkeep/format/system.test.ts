import { describe, expect, it } from "vitest";
import type { SystemState } from "../schema";
import { ageOf, describeSystem, sizeOf, warningsOf } from "./system";

const NOW = new Date("2026-12-01T05:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const run = (hours: number, passed = true) => ({
  ...{ kind: "backup" as const, beganAt: hoursAgo(hours), endedAt: hoursAgo(hours), passed, summary: "12 tabel" },
});
const GB = 1024 ** 3;

const WELL: SystemState = {
  ...{ version: "0.1.0", startedAt: hoursAgo(5), node: "20.19.0", disk: { free: 50 * GB, all: 100 * GB } },
  database: {
    ...{ version: "18.1", bytes: 1.4 * GB, startedAt: hoursAgo(72), connections: { open: 12, most: 100 } },
    migrations: { applied: 24, known: 24, newest: "20261202010000_upkeep" },
  },
  queues: null,
  slow: null,
  runs: {
    backup: { last: run(20), lastPassed: run(20) },
    "nightly-check": { last: { ...run(4, false), kind: "nightly-check" }, lastPassed: null },
    restore: { last: null, lastPassed: null },
  },
};
const warnings = (changes: Partial<SystemState>) => warningsOf(describeSystem({ ...WELL, ...changes }, NOW));

describe("the state of the system", () => {
  it("has nothing to warn of where all is well, also after a check that has found something", () => {
    expect(warnings({})).toEqual([]);
    const said = describeSystem(WELL, NOW).map(({ term, value }) => `${term}: ${value}`);
    expect(said).toContain("Cadangan terakhir: 30 Nov 2026, 16.00 WIB (20 jam lalu): 12 tabel");
    expect(said).toContain("Migrasi: 24 dari 24 diterapkan; terakhir 20261202010000_upkeep");
    expect(said.join()).not.toContain("Pemulihan");
  });

  it.each([
    ["no backup at all", { runs: { ...WELL.runs, backup: { last: null, lastPassed: null } } }, /dua hari terakhir/],
    [
      "a backup that failed today, and an old one that did not",
      { runs: { ...WELL.runs, backup: { last: run(1, false), lastPassed: run(72) } } },
      /dua hari terakhir/,
    ],
    ["no check", { runs: { ...WELL.runs, "nightly-check": { last: null, lastPassed: null } } }, /tidak berjalan/],
    ["a full disk", { disk: { free: 1.5 * GB, all: 100 * GB } }, /Disk hampir penuh: sisa 1,5 GB/],
    ["no connections left", { database: { ...WELL.database, connections: { open: 95, most: 100 } } }, /hampir habis/],
    [
      "another version's tables",
      { database: { ...WELL.database, migrations: { ...WELL.database.migrations, applied: 25 } } },
      /tidak seversi/,
    ],
  ] as const)("warns of %s, and of nothing else", (_, changes, expected) => {
    expect(warnings(changes)).toEqual([expect.stringMatching(expected)]);
  });
});

it.each([
  [0, "0 menit lalu"],
  [0.99, "59 menit lalu"],
  [23.5, "23 jam lalu"],
  [49, "2 hari lalu"],
])("%s hours are %s", (hours, words) => {
  expect(ageOf(hoursAgo(hours), NOW)).toBe(words);
});

it("says sizes in what people know", () => {
  expect([sizeOf(37 * 1024 ** 2), sizeOf(1.44 * GB), sizeOf(200 * GB)]).toEqual(["37 MB", "1,4 GB", "200 GB"]);
});
