import { describe, expect, it } from "vitest";
import { makeWorkbook, xml } from "@/tests/fixtures/make-workbook";
import { FileRefused } from "../messages";
import type { Sheet } from "../schema/sheet";
import { readBook } from "./read-book";

const everything = (sheet: Sheet) => new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
const read = (bytes: Buffer) => readBook(bytes, everything);
/** `A1 text Siak` for every cell. */
const listed = ({ rows }: Sheet) =>
  rows.flatMap(({ row, cells }) => cells.map(({ column, kind, text }) => `${row},${column} ${kind} ${text}`));
const only = async (bytes: Buffer) => listed((await read(bytes)).sheets[0]!);

describe("readBook of a workbook", () => {
  it("says of each cell what it holds and where", async () => {
    const bytes = makeWorkbook({
      sheets: [
        {
          name: "Data",
          first: 3,
          rows: [
            ["Siak ", null, 1101, 80.98999999999999],
            [
              { type: "b", xml: "<v>1</v>" },
              { type: "e", xml: "<v>#N/A</v>" },
              { xml: "<f>A1</f><v>12</v>" },
              { xml: "<f>A1</f>" },
              { style: 1, xml: "<v>45505</v>" },
              { style: 2, xml: "<v>0.235</v>" },
              { type: "str", xml: "<f>A1</f><v>tiga</v>" },
              { xml: "<v>1.36E+08</v>" },
              "  ",
            ],
          ],
          merges: ["A1:C1"],
        },
      ],
    });
    const { layout, sheets } = await read(bytes);
    expect(layout).toBe("workbook");
    expect(sheets[0]).toMatchObject({ name: "Data", merges: [{ top: 1, left: 1, bottom: 1, right: 3 }], leftOut: [] });
    expect(listed(sheets[0]!)).toEqual([
      "3,1 text Siak ",
      "3,3 number 1101",
      "3,4 number 80.99",
      "4,1 text TRUE",
      "4,2 error #N/A",
      "4,3 number 12",
      "4,4 valueless ",
      "4,5 date 2024-08-01",
      "4,6 percent 23.5%",
      "4,7 text tiga",
      "4,8 number 136000000",
    ]);
  });

  it("takes shared texts with several runs, without their readings", async () => {
    const shared = "<si><r><t>Kota </t></r><r><t>Bima</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>";
    const bytes = makeWorkbook({
      sheets: [
        {
          name: "S",
          rows: [
            [
              { type: "s", xml: "<v>0</v>" },
              { type: "s", xml: "<v>1</v>" },
            ],
          ],
        },
      ],
      parts: { "xl/sharedStrings.xml": xml(`<sst>${shared}</sst>`) },
    });
    expect(await only(bytes)).toEqual(["1,1 text Kota Bima", "1,2 text a\rb"]);
  });

  it("keeps only the columns that are needed where there are too many cells", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 80 }, (_, column) => row * 100 + column),
    );
    const { sheets } = await readBook(makeWorkbook({ sheets: [{ name: "S", rows }] }), () => new Set([1, 80]));
    expect(sheets[0]!.rows).toHaveLength(3000);
    expect(sheets[0]!.rows[99]!.cells).toHaveLength(80);
    expect(sheets[0]!.rows[100]!.cells.map(({ column }) => column)).toEqual([1, 80]);
    expect(sheets[0]!.rows[2999]!.cells.map(({ text }) => text)).toEqual(["299900", "299979"]);
    expect(sheets[0]!.leftOut).toHaveLength(78);
  });
});

describe("readBook of text", () => {
  const rows = "Kabupaten;Peserta\r\nKep. Siau;1.763\r\n";
  const cells = ["1,1 text Kabupaten", "1,2 text Peserta", "2,1 text Kep. Siau", "2,2 text 1.763"];
  const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

  it.each([
    ["UTF-8", Buffer.from(rows)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${rows}`)],
    ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${rows}`, "utf16le")],
    ["UTF-16 LE", Buffer.from(rows, "utf16le")],
    ["UTF-16 BE with a mark", utf16be(`\uFEFF${rows}`)],
    ["UTF-16 BE", utf16be(rows)],
    ["commas", Buffer.from(rows.replaceAll(";", ","))],
    ["tabs", Buffer.from(rows.replaceAll(";", "\t"))],
  ])("finds out %s", async (_, bytes) => {
    expect(await only(bytes)).toEqual(cells);
  });

  it("takes what is not UTF-8 for Windows-1252", async () => {
    expect(await only(Buffer.from("a;b\xb2\n", "latin1"))).toEqual(["1,1 text a", "1,2 text b²"]);
  });

  it("is told the separator, and numbers rows by their first line", async () => {
    expect(await only(Buffer.from('sep=|\n"a\nb"|c,d;e\n\nf|g\n'))).toEqual([
      "2,1 text a\nb",
      "2,2 text c,d;e",
      "5,1 text f",
      "5,2 text g",
    ]);
  });

  it("says what is no text", async () => {
    await expect(read(Buffer.from("a,b\n1,\u0001\n"))).rejects.toThrow(FileRefused);
    await expect(read(Buffer.from([0xff, 0xfe, 0x41]))).rejects.toMatchObject({ rejection: { code: "I.039" } });
  });
});
