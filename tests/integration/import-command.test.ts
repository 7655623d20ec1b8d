import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { readBook } from "@/lib/imports/format/read-book";
import { BLITAR, branchBook, CITY, placeRow } from "../support/branch-book";
import { testDatabase } from "../support/database";
import { runCommand } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

const database = testDatabase();
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;

beforeAll(async () => {
  temporary = await temporaryFolder();
  file = path.join(temporary.folder, "peserta.csv");
  await writeFile(file, "\uFEFFregion_code,period,segment,active\r\n35.75,2024-08,ALL,33759\r\n");
});
afterAll(() => temporary.remove());

const command = (options: string[], env: Record<string, string> = {}) =>
  runCommand("import", options, { DATABASE_URL: database.url, ...env });

const json = (stdout: string): unknown => {
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  return JSON.parse(stdout);
};

describe("npm run import", () => {
  it("answers with one line of JSON, and 0 or 2", async () => {
    const first = await command(["participants", file, "--json"]);
    expect(json(first.stdout)).toEqual({ rows: 1, accepted: 1, unchanged: 0, rejected: [] });
    expect(first.code).toBe(0);
    expect(first.stderr).toContain("Mencatat 1 angka");

    const again = await command(["participants", file, "--json", "--dry-run"]);
    expect(json(again.stdout)).toEqual({ rows: 1, accepted: 0, unchanged: 1, rejected: [], dryRun: true });

    const refused = await command(["participants", file, "--json", "--period", "2024-09"]);
    expect(json(refused.stdout)).toMatchObject({
      rows: 1,
      accepted: 0,
      rejected: [{ row: 2, column: "period", code: "I.403" }],
    });
    expect(refused.code).toBe(2);
  });

  it("tells a person the same in words", async () => {
    const again = await command(["participants", file]);
    expect(again).toMatchObject({
      code: 0,
      stdout: "1 baris: 0 diterima, 1 tidak berubah, 0 ditolak. Tidak ada yang perlu dicatat.\n",
    });
    const refused = await command(["workers", file]);
    expect(refused.code).toBe(2);
    expect(refused.stdout).toContain("I.011  baris 1, kolom employed: Kolom employed tidak ada.");
    expect((await command(["--help"])).stdout).toContain("npm run import -- workers BERKAS");
  });

  it("writes the file again with bad cells marked, a workbook or a CSV, and never over the file itself", async () => {
    const rows = [
      placeRow(BLITAR, 1200, "dua ratus", null),
      placeRow(CITY, 7, 8, 15),
      placeRow({ code: "35.03", name: "Kab. Trenggalek" }, 1, 2, 3),
    ];
    const book = path.join(temporary.folder, "rekap.xlsx");
    await writeFile(book, branchBook(periodOf(2024, 8), rows));
    const to = path.join(temporary.folder, "rekap-diperiksa.xlsx");
    const told = await command(["participants", book, "--marked", to]);
    expect(told.code).toBe(2);
    expect(told.stderr).toContain(`Berkas bertanda ditulis ke ${to}: 1 baris diberi hasil.`);
    const { sheets } = await readBook(await readFile(to), () => new Set());
    const texts = sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(texts[1]).toContain("Hasil pemeriksaan");
    expect(texts[2]!.at(-1)).toMatch(/^Ditolak: T\.\d+/);
    expect(Object.keys(unzipSync(new Uint8Array(await readFile(to)))).join()).toContain("Comments1.xml");

    const csv = path.join(temporary.folder, "salah.csv");
    await writeFile(csv, "region_code,period,segment,active\r\n35.75,2024-08,ALL,banyak\r\n");
    const marked = path.join(temporary.folder, "salah-diperiksa.csv");
    await command(["participants", csv, "--marked", marked, "--json"]);
    expect(await readFile(marked, "utf8")).toMatch(
      /Hasil pemeriksaan\r\n35\.75,2024-08,ALL,banyak,"?kolom active: Ditolak/,
    );

    const over = await command(["participants", csv, "--marked", csv, "--dry-run"]);
    expect(over.stderr).toContain("I.901");
    expect(await readFile(csv, "utf8")).toContain("ALL,banyak\r\n");
    const nowhere = await command(["participants", file, "--marked", path.join(temporary.folder, "tidak", "ada.csv")]);
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining("I.904") as string]);
  });

  it("says in both tongues when the database does not answer", async () => {
    const failed = await command(["participants", file, "--json"], {
      DATABASE_URL: "postgres://nobody:rahasia@127.0.0.1:1/x",
    });
    expect(failed.code).toBe(1);
    expect(json(failed.stdout)).toMatchObject({ rejected: [{ code: "I.902" }] });
    expect(failed.stderr).toContain("tidak dapat dihubungi");
    expect(failed.stdout + failed.stderr).not.toContain("rahasia");
  });
});
