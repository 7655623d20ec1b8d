import { writeFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import { inspectFile } from "@/lib/imports/commands/inspect-file";
import { openTables } from "@/lib/imports/commands/open-tables";
import { zipped } from "../fixtures/make-workbook";
import { demoServer } from "../support/demo-server";
import { importing, tally } from "../support/importing";

const server = demoServer();
const { database, runFile, nothingWritten, fileNamed } = importing();

async function download(query = ""): Promise<{ answer: Response; bytes: Buffer }> {
  const answer = await fetch(`${server.base}/impor/templat${query}`, {
    headers: { cookie: server.cookieOf("BRANCH_STAFF") },
  });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** The workbook with figures typed into empty cells of a sheet; a test that names another cell fails. */
function typedInto(bytes: Buffer, sheet: number, figures: Record<string, number>): Buffer {
  const parts = unzipSync(bytes);
  const part = `xl/worksheets/sheet${sheet}.xml`;
  let xml = strFromU8(parts[part]!);
  for (const [cell, figure] of Object.entries(figures)) {
    const empty = new RegExp(`<c r="${cell}"([^>]*)/>`);
    expect(xml).toMatch(empty);
    xml = xml.replace(empty, `<c r="${cell}"$1><v>${figure}</v></c>`);
  }
  return zipped({ ...parts, [part]: strToU8(xml) });
}

const BRANCH = ["35.03", "35.04", "35.05", "35.72"];

describe("the template of a branch", () => {
  it("has the branch's own regions, month and figures of the month before, and is read without a question", async () => {
    const { answer, bytes } = await download("?bulan=2025-10");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="templat-blitar-2025-10.xlsx"');
    const { book, tables } = await openTables(database.db, bytes, undefined);
    expect(book.sheets.map(({ name }) => name)).toEqual(["2025-10", "Petunjuk"]);
    const [{ table, findings, refused }] = tables as [(typeof tables)[number]];
    expect(tables).toHaveLength(1);
    expect(refused).toBeNull();
    expect(findings).toMatchObject(BRANCH.map((code) => ({ kind: "resolved", code })));
    expect(table.template).toEqual({ version: 1, period: "2025-10", branch: "blitar" });
    const before = table.measures.filter(({ titles }) => titles.join().includes("bulan lalu (September 2025)"));
    expect(before.length).toBeGreaterThanOrEqual(5);
    const approved = await server.query<{ segment: string; active: number }>(
      `SELECT "segment", "active" FROM "ParticipantCount" WHERE "regionCode" = '35.05' AND "period" = '2025-09' AND "segment" <> 'ALL'`,
    );
    const shown = table.body.find(({ cells }) => cells[0]!.text === "35.05")!.cells.map(({ text }) => text);
    expect(approved.length).toBeGreaterThan(0);
    expect(shown).toEqual(expect.arrayContaining(approved.map(({ active }) => String(active))));
  });

  it("is imported once it is filled in, month by month, with no more than what was typed", async () => {
    const { bytes } = await download("?bulan=2025-09,2025-10");
    const file = fileNamed("terisi.xlsx");
    await writeFile(file, typedInto(bytes, 2, { C5: 24_120, D5: 0, H5: 310, C8: 51_207 }));
    const found = await nothingWritten(() => inspectFile(database.db, commandLineActor("import"), { file }));
    const sheets = "sheets" in found ? found.sheets : [];
    expect(sheets.map(({ name, period, rows, resolved }) => ({ name, period, rows, resolved }))).toEqual([
      { name: "2025-09", period: "2025-09", rows: 4, resolved: 4 },
      { name: "2025-10", period: "2025-10", rows: 4, resolved: 4 },
      { name: "Petunjuk", period: null, rows: 0, resolved: 0 },
    ]);
    expect(sheets.map(({ template }) => template?.branch ?? null)).toEqual(["blitar", "blitar", null]);
    const result = await runFile("participants", file);
    expect(result.rejected).toEqual([]);
    const october = await database.db.participantCount.findMany({
      where: { period: "2025-10" },
      select: { regionCode: true, segment: true, active: true, inactive: true },
      orderBy: [{ regionCode: "asc" }, { segment: "asc" }],
    });
    expect(october).toEqual([
      { regionCode: "35.03", segment: "PU", active: 24_120, inactive: 310 },
      { regionCode: "35.03", segment: "BPU", active: 0, inactive: null },
      { regionCode: "35.72", segment: "PU", active: 51_207, inactive: null },
    ]);
    const again = await nothingWritten(() => runFile("participants", file));
    expect(tally(again)).toMatchObject({ accepted: 0, rejected: 0 });
  });

  it("is refused with a number where its sheet was made another month's", async () => {
    const { bytes } = await download("?bulan=2025-10");
    const parts = unzipSync(bytes);
    const book = strFromU8(parts["xl/workbook.xml"]!).replace('name="2025-10"', 'name="2025-11"');
    const file = fileNamed("bulan-lain.xlsx");
    await writeFile(file, zipped({ ...parts, "xl/workbook.xml": strToU8(book) }));
    const { rejected } = await nothingWritten(() => runFile("participants", file));
    expect(rejected).toMatchObject([{ sheet: "2025-11", code: "I.072" }]);
  });

  it("says in words why there is none", async () => {
    const { answer, bytes } = await download("?bulan=2024-05");
    expect(answer.status).toBe(400);
    expect(bytes.toString()).toContain(
      "Mei 2024 tidak terbuka untuk diisi. Yang terbuka: September 2025, Oktober 2025",
    );
  });
});
