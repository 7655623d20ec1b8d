import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { TableFile } from "./table-file";
import { hashOf, workbookResponse } from "./workbook";

const TABLE: TableFile = {
  name: "cakupan-2025-09",
  title: "Cakupan Jawa Timur, September 2025",
  columns: [
    { name: "region_code", words: "kode wilayah" },
    { name: "region_name", words: "wilayah" },
    { name: "participants", words: "peserta", format: "count" },
    { name: "coverage", words: "cakupan (rasio)", format: "percent" },
    { name: "revised_at", words: "direvisi", format: "day" },
  ],
  rows: [
    ["11.10", "=HYPERLINK(1)", 119_345, 0.2302, "2025-10-03"],
    ["35.74", "@Kota", null, null, null],
    ["35.75", "Kota Pasuruan", 0, 1.25, null],
  ],
  about: [["Definisi", "semua segmen / penduduk bekerja"]],
};
const ORIGIN = { address: "http://localhost/api/v1/coverage.xlsx?parent=35", at: new Date("2026-11-21T05:30:00Z") };

/** The parts of the file by name, as text. */
async function partsOf(file: TableFile): Promise<Record<string, string>> {
  const zip = unzipSync(new Uint8Array(await (await workbookResponse(file, ORIGIN)).arrayBuffer()));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** @returns the text of a cell that refers to the shared texts */
function textAt(parts: Record<string, string>, sheet: string, cell: string): string | undefined {
  const texts = [...parts["xl/sharedStrings.xml"]!.matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
    ([, text]) => text,
  );
  const place = new RegExp(`<c r="${cell}"[^>]* t="s"[^>]*><v>(\\d+)</v>`).exec(parts[sheet]!)?.[1];
  return place === undefined ? undefined : texts[Number(place)];
}

describe("a table as a workbook", () => {
  it("has real numbers, codes as text, and no formula", async () => {
    const parts = await partsOf(TABLE);
    const sheet = parts["xl/worksheets/sheet1.xml"]!;
    expect(textAt(parts, "xl/worksheets/sheet1.xml", "A2")).toBe("11.10");
    expect(textAt(parts, "xl/worksheets/sheet1.xml", "B2")).toBe("=HYPERLINK(1)");
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>119345<\/v>/);
    expect(sheet).toMatch(/<c r="D2"[^>]*><v>0\.2302<\/v>/);
    // Day 45933 of Excel's calendar.
    expect(sheet).toMatch(/<c r="E2"[^>]*><v>45933<\/v>/);
    expect(Object.values(parts).join()).not.toMatch(/<f[ >]/);
    expect(parts["xl/styles.xml"]).toContain('formatCode="0.0%"');
    expect(sheet).toContain('state="frozen"');
  });

  it("leaves a missing number empty and marked, and keeps a nought", async () => {
    const sheet = (await partsOf(TABLE))["xl/worksheets/sheet1.xml"]!;
    expect(sheet).toMatch(/<c r="C3"[^>]* s="\d+"[^>]*(\/>|><\/c>)/);
    expect(sheet).toMatch(/<c r="C4"[^>]*><v>0<\/v>/);
  });

  it("says on a second sheet what the figures are, where they are from, when, and which", async () => {
    const texts = (await partsOf(TABLE))["xl/sharedStrings.xml"]!;
    for (const said of ["semua segmen / penduduk bekerja", ORIGIN.address, hashOf(TABLE), "12.30 WIB", TABLE.title])
      expect(texts).toContain(said);
  });

  it("has one hash for the same figures, another for others", () => {
    expect(hashOf({ ...TABLE, rows: [...TABLE.rows] })).toBe(hashOf(TABLE));
    expect(hashOf({ ...TABLE, rows: TABLE.rows.slice(1) })).not.toBe(hashOf(TABLE));
  });
});
