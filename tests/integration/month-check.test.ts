import { execFile } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { periodOf } from "@/lib/core/period";
import { childEnv } from "@/lib/env";
import { checkMonth } from "@/lib/reports/queries/month-check";
import { describeMonthCheck } from "@/lib/reports/format/month-check";
import { seedExampleBranches } from "@/prisma/seed/demo/example-branches";
import { seedDemo } from "@/prisma/seed/demo/seed-demo";
import { importing, tally } from "../support/importing";

const { database, nothingWritten, participants } = importing();
const SEPTEMBER = periodOf(2025, 9);
const actor = commandLineActor("check");
/** What the simulation holds of Kota Blitar in September 2025. */
let blitar: { segment: string; active: number }[];

beforeAll(async () => {
  await seedDemo(database.db);
  await seedExampleBranches(database.db);
  blitar = await database.db.participantCount.findMany({ where: { regionCode: "35.72", period: SEPTEMBER } });
});

const rowsOf = (change: (active: number) => number, only?: string) =>
  blitar.map(
    ({ segment, active }) => `35.72,2025-09,${segment},${!only || only === segment ? change(active) : active},`,
  );

describe("the check of a month", () => {
  it("judges every region that has reported, and finds little in the calm simulation", async () => {
    const check = await nothingWritten(() => checkMonth(database.db, actor, null));
    expect(check).toMatchObject({ period: SEPTEMBER, regions: 503 });
    expect(check.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(new Set(check.findings.map(({ code }) => code)).size).toBeLessThan(0.03 * 503);
    await expect(checkMonth(database.db, publicActor(), null)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("has nothing to say where nothing is approved", async () => {
    const check = await checkMonth(database.db, actor, periodOf(2020, 1));
    expect(check).toEqual({ period: "2020-01", regions: 0, findings: [] });
    expect(describeMonthCheck({ period: null, regions: 0, findings: [] })).toContain("Belum ada angka");
  });
});

describe("an import", () => {
  it("says what is odd in its months and records it all the same", async () => {
    const tried = await nothingWritten(() =>
      participants(
        rowsOf((active) => active * 10, "PU"),
        { dryRun: true },
      ),
    );
    const imported = await participants(rowsOf((active) => active * 10, "PU"));
    expect(tally(imported)).toEqual({ rows: blitar.length, accepted: blitar.length, unchanged: 0, rejected: 0 });
    for (const { notices } of [tried, imported]) {
      expect(notices).toEqual([
        expect.stringMatching(/^1 dari 1 bulan daerah .*Kota Blitar \(35\.72\) 2025-09: P\.\d+/),
      ]);
      expect(notices[0]).toContain("tidak ditolak");
    }
    const { findings } = await checkMonth(database.db, actor, SEPTEMBER);
    expect(findings.filter(({ code }) => code === "35.72").map(({ rule }) => rule)).toContain("P.204");
  });

  it("is silent where nothing is odd, also where ALL replaces the parts", async () => {
    expect((await participants(rowsOf((active) => active + 1))).notices).toEqual([]);
    const sum = blitar.reduce((people, { active }) => people + active, 0);
    expect((await participants([`35.72,2025-09,ALL,${sum},`])).notices).toEqual([]);
    const { findings } = await checkMonth(database.db, actor, SEPTEMBER);
    expect(findings.filter(({ code }) => code === "35.72")).toEqual([]);
  });

  it("judges its own months against each other, and says when there are too many", async () => {
    const month = (year: number, at: number) => `${year}-${String(at).padStart(2, "0")}`;
    const years = Array.from({ length: 10 }, (_, index) => 1990 + index);
    const rows = (region: string) =>
      years.flatMap((year) =>
        Array.from({ length: 12 }, (_, at) => `${region},${month(year, at + 1)},PU,${5000 + year + at},`),
      );
    const odd = [...rows("35.72"), "35.72,2000-01,PU,70000,"];
    expect((await participants(odd, { dryRun: true })).notices).toEqual([
      expect.stringMatching(/^1 dari 121 .* 2000-01: P\.204/),
    ]);
    const regions = await database.db.region.findMany({ where: { level: "REGENCY" }, take: 17 });
    const many = regions.flatMap(({ code }) => rows(code));
    expect((await participants(many, { dryRun: true })).notices).toEqual([
      expect.stringContaining("2.040 bulan daerah"),
    ]);
  });
});

describe("npm run check", () => {
  const command = (options: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const env = childEnv({
        DATABASE_URL: database.url,
        NODE_OPTIONS: undefined,
        NODE_ENV: undefined,
        VITEST: undefined,
      });
      execFile(process.execPath, ["lib/cli/run.mjs", "check", ...options], { env }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      });
    });

  it("answers in words or in one line of JSON, and refuses words it does not know", async () => {
    const words = await command([]);
    expect(words.code).toBe(0);
    expect(words.stdout).toMatch(/^September 2025: 503 daerah diperiksa, 0 kesalahan, \d+ peringatan/);
    const wrong = await command(["--period", "2025-13"]);
    expect(wrong).toMatchObject({ code: 1, stdout: "" });
    const json = await command(["--json", "--period", "2025-08"]);
    expect(json.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ period: "2025-08", regions: 508, errors: 0 });
  });
});
