import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { useDatabase } from "@/lib/env";
import type { CheckedStatement } from "@/lib/published/schema/check";
import { importing } from "../support/importing";
import { runCommand } from "../support/run-command";

const { database, workers } = importing();
const folder = mkdtempSync(path.join(tmpdir(), "jangkau-printed-"));
const WORKERS = ["52.72,2021,99811,", "52.72,2022,94370,", "35.74,2020,119345,54000", "71.06,2024,107433,"];
const REFERENCE = "prisma/seed/reference/published-figures.csv";

const file = (name: string, ...lines: string[]) => {
  const at = path.join(folder, name);
  writeFileSync(at, lines.join("\n"));
  return at;
};
const run = (...options: string[]) => runCommand("check:published", options, { DATABASE_URL: undefined });
const byId = (checked: readonly CheckedStatement[], id: string) => checked.find((one) => one.id === id)!;

/** What the five source cases have to say, wherever they come from. */
function expectSourceCases(checked: readonly CheckedStatement[]) {
  expect(byId(checked, "R001").verdicts.map(({ code }) => code)).toEqual(["PERCENT_MISMATCH"]);
  expect(byId(checked, "R001").readings.map(({ year, value }) => [year, value])).toEqual([
    [2022, 94_370],
    [2021, 99_811],
  ]);
  expect(byId(checked, "R002").verdicts).toMatchObject([{ code: "DATE_IMPOSSIBLE", severity: "error" }]);
  expect(byId(checked, "R003").verdicts).toEqual([]);
  expect(byId(checked, "R004").verdicts).toEqual([]);
  expect(byId(checked, "R004").readings).toEqual([
    { base: "EMPLOYED", year: 2020, value: 119_345, percent: 23, fit: 1 },
  ]);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("npm run check:published -- --file", () => {
  const tidy = file("pekerja.csv", "region_code,year,employed,employees", ...WORKERS);

  it("judges the reference without a database, in one line of JSON", async () => {
    const answer = await run("--json", "--file", REFERENCE, "--workers", tidy);
    expect(answer).toMatchObject({ code: 2, stderr: "" });
    const checked = JSON.parse(answer.stdout) as CheckedStatement[];
    expect(checked).toHaveLength(97);
    expectSourceCases(checked);
  });

  it("ends with 0 where nothing is wrong, and says so to a person", async () => {
    const sound = file(
      "benar.csv",
      "id,region_code,as_of,workers,participants,percent",
      "A,35.74,2021-09-15,119.345,28 ribu,23.5",
    );
    const answer = await run("--file", sound);
    expect(answer.code).toBe(0);
    expect(answer.stdout).toContain("1 pernyataan: 0 dengan kesalahan, 0 dengan peringatan, 1 tanpa catatan.");
  });

  it("names file, row and column of what it cannot read, and columns that nothing reads", async () => {
    const bad = file("rusak.csv", "id,region_code,as_of,workers,asal", "A,35.74,2021,banyak,x");
    const answer = await run("--file", bad);
    expect(answer).toMatchObject({ code: 1, stdout: "" });
    expect(answer.stderr).toContain("baris 2, kolom workers:");
    expect(answer.stderr).toContain("kolom asal tidak dikenal");
    expect(await run("--file", path.join(folder, "tidak-ada.csv"))).toMatchObject({ code: 1, stdout: "" });
    expect((await run("--file", file("tanpa.csv", "id,percent", "A,3"))).stderr).toContain(
      "region_code, as_of tidak ada",
    );
    expect(await run("--workers", tidy)).toMatchObject({ code: 1, stdout: "" });
    const twice = file("ganda.csv", "id,region_code,as_of", "A,35.74,2021", "A,35.74,2022");
    expect((await run("--file", twice)).stderr).toContain("id A ada dua kali");
  });
});

describe("the printed figures of the database", () => {
  beforeAll(async () => {
    useDatabase(database.url);
    await workers(WORKERS);
  });

  it("are judged with the workers, targets and notes recorded there", async () => {
    const { figures, checked } = await readCheckedFigures(publicActor(), null);
    expect(checked.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    expectSourceCases(checked);
    expect(byId(checked, "R005")).toMatchObject({ verdicts: [], readings: [] });
    expect(byId(checked, "R002").verdicts[0]?.detail).toContain("Dibaca sebagai 11 Oktober 2024");
    expect(byId(checked, "R108").verdicts).toMatchObject([{ code: "PERCENT_OF_TARGET", severity: "warning" }]);
    expect(byId(checked, "R108").readings).toMatchObject([{ base: "TARGET", value: 67_262 }]);
    const answer = await runCommand("check:published", ["--json"], { DATABASE_URL: database.url });
    expect(answer.code).toBe(2);
    expect(JSON.parse(answer.stdout)).toEqual(checked);
  });
});
