import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CsvCell } from "./csv";
import type { TableColumn } from "./table-file";
import { hashOf } from "./workbook";
import { workbookStream } from "./workbook-stream";

const COLUMNS: TableColumn[] = [
  { name: "region_code", words: "kode wilayah" },
  { name: "participants", words: "peserta", format: "count" },
  { name: "coverage", words: "cakupan (rasio)", format: "percent" },
  { name: "revised_at", words: "direvisi", format: "day" },
];
const ROWS: CsvCell[][] = [
  ["11.10", 119_345, 0.2302, "2025-10-03"],
  ["=HYPERLINK(1) <&\u0001\"'>", null, 1.25, null],
  ["", 0, null, ""],
];
const ABOUT = {
  ...{ title: "Cakupan semua bulan", about: [["Definisi", "semua segmen / penduduk bekerja"]] as const },
  ...{ address: "http://localhost/api/v1/data-set.xlsx", at: new Date("2026-11-21T05:30:00Z") },
};

async function* once(...rows: CsvCell[][]): AsyncGenerator<CsvCell[][]> {
  yield await Promise.resolve(rows);
}

async function partsOf(sheets: Parameters<typeof workbookStream>[1]): Promise<Record<string, string>> {
  const bytes: Uint8Array[] = [];
  for await (const part of workbookStream(COLUMNS, sheets, ABOUT)) bytes.push(part);
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(Buffer.concat(bytes)))).map(([name, part]) => [name, strFromU8(part)]),
  );
}

describe("a workbook that is written as its rows come", () => {
  it("has real numbers, text as text, no formula, and marks what is missing", async () => {
    const parts = await partsOf([{ name: "2025", rows: once(...ROWS) }]);
    const sheet = parts["xl/worksheets/sheet1.xml"]!;
    const cells = [...sheet.matchAll(/<row>(.*?)<\/row>/g)].map(([, row]) =>
      [...row!.matchAll(/<c(?: s="(\d+)")?[^>]*?(?:\/>|>(.*?)<\/c>)/g)].map(([, style, inside = ""]) => [
        Number(style ?? 0),
        inside.replace(/<[^>]+>/g, ""),
      ]),
    );
    expect(cells).toEqual([
      [...["kode wilayah", "peserta", "cakupan", "direvisi"].map((words) => [1, words])],
      [
        [0, "11.10"],
        [2, "119345"],
        [3, "0.2302"],
        [6, "45933"],
      ],
      [
        [0, "=HYPERLINK(1) &lt;&amp;&quot;'&gt;"],
        [7, ""],
        [3, "1.25"],
        [7, ""],
      ],
      [
        [0, ""],
        [2, "0"],
        [7, ""],
        [7, ""],
      ],
    ]);
    expect(sheet).toContain('state="frozen"');
    expect(Object.values(parts).join()).not.toMatch(/<f[ >]/);
    expect(parts["xl/styles.xml"]).toContain('formatCode="0.0%"');
  });

  it("says last what a workbook of one table says: the hash of all its rows, how many, where, when", async () => {
    const parts = await partsOf([
      { name: "2024", rows: once(ROWS[0]!) },
      { name: "2025", rows: once(...ROWS.slice(1)) },
    ]);
    const last = parts["xl/worksheets/sheet3.xml"]!;
    const hash = hashOf({ columns: COLUMNS, rows: ROWS });
    for (const said of [hash, ">3<", ABOUT.address, "12.30 WIB", ABOUT.title, ABOUT.about[0][1]])
      expect(last).toContain(said);
    expect(parts["xl/workbook.xml"]).toMatch(/name="2024".*name="2025".*name="Keterangan"/);
  });

  it("writes a moment to the millisecond, and keeps text within what Excel reads in a cell", async () => {
    const columns: TableColumn[] = [
      { name: "at", words: "at", format: "moment" },
      { name: "after", words: "after" },
    ];
    const bytes: Uint8Array[] = [];
    const rows = once(["2025-10-03T06:00:00.250Z", "x".repeat(40_000)], ["2025-10-03T06:00:00.250Z", "_x0041_"]);
    for await (const part of workbookStream(columns, [{ name: "Data", rows }], ABOUT)) bytes.push(part);
    const parts = unzipSync(new Uint8Array(Buffer.concat(bytes)));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    const day = Number(/<v>([\d.]+)<\/v>/.exec(sheet)![1]);
    expect(new Date(Math.round((day - 25_569) * 86_400_000)).toISOString()).toBe("2025-10-03T06:00:00.250Z");
    expect(strFromU8(parts["xl/styles.xml"]!)).toContain('formatCode="yyyy-mm-dd hh:mm:ss.000"');
    const long = />(x+[^<]*)</.exec(sheet)![1]!;
    expect(long).toHaveLength(32_767);
    expect(long.endsWith("(terpotong; lengkapnya di CSV)")).toBe(true);
    expect(sheet).toContain("_x005F_x0041_");
  });

  it("ends its rows when nobody takes the rest", async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<CsvCell[][]> {
      try {
        for (let row = 0; ; row += 1) yield await Promise.resolve([[String(row), row, Math.sin(row), null], ...ROWS]);
      } finally {
        ended = true;
      }
    }
    const stream = workbookStream(COLUMNS, [{ name: "2025", rows: endless() }], ABOUT);
    let bytes = 0;
    while (bytes < 200_000) bytes += (await stream.next()).value?.length ?? Number.NaN;
    await stream.return();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ended).toBe(true);
  });

  it("breaks off with what its rows fail at", async () => {
    async function* failing(): AsyncGenerator<CsvCell[][]> {
      yield await Promise.resolve(ROWS);
      throw new Error("the database is away");
    }
    await expect(partsOf([{ name: "2025", rows: failing() }])).rejects.toThrow("the database is away");
  });
});
