import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Marks } from "../../schema/mark";
import { readBook } from "../read-book";
import { markFile } from "./mark-file";

const MARKS: Marks = {
  titles: [{ sheet: null, row: 1 }],
  rows: [
    { sheet: null, row: 2, text: "Diterima." },
    { sheet: null, row: 3, text: 'Ditolak; "salah" – perbaiki.' },
  ],
  cells: [
    { sheet: null, row: 3, column: 2, text: "dua bukan bilangan bulat.\nTulis angka." },
    { sheet: null, row: 3, column: null, text: "Baris ganda." },
  ],
};
const marked = async (text: string, marks = MARKS) => (await markFile(Buffer.from(text), marks)).toString("utf8");
const cellsOf = async (bytes: Buffer) =>
  (await readBook(bytes, () => new Set())).sheets[0]!.rows.flatMap(({ row, cells }) =>
    cells.map(({ column, text }) => `${row},${column} ${text}`),
  );

describe("markFile with a CSV", () => {
  it("adds one column, and the words about cells to the verdict of their row", async () => {
    expect(await marked("kode,peserta\r\n11.01,5\r\n11.02,dua\r\n")).toBe(
      "kode,peserta,Hasil pemeriksaan\r\n11.01,5,Diterima.\r\n" +
        '11.02,dua,"Ditolak; ""salah"" - perbaiki. Baris ganda. Kolom B: dua bukan bilangan bulat. Tulis angka."\r\n',
    );
  });

  it("keeps delimiter, ends of lines, quotes and blanks as they are", async () => {
    expect(await marked('sep=;\n"a;b" ; x\n1;"dua\nbaris"\n\n3', { ...MARKS, titles: [{ sheet: null, row: 2 }] })).toBe(
      'sep=;\n"a;b" ; x;Hasil pemeriksaan\n1;"dua\nbaris";"Ditolak; ""salah"" - perbaiki. Baris ganda. Kolom B: dua bukan bilangan bulat. Tulis angka."\n\n3',
    );
  });

  it("puts the column right of the widest row, and leaves lines of one cell alone", async () => {
    expect(
      await marked("Judul\na|b\nc|d|e|", { ...MARKS, titles: [{ sheet: null, row: 2 }], rows: [], cells: [] }),
    ).toBe("Judul\na|b|||Hasil pemeriksaan\nc|d|e||");
  });

  it("is read with the same delimiter again where a cell in quotes goes over lines and holds another one", async () => {
    const bytes = Buffer.from('"",";\r"');
    const out = await markFile(bytes, { titles: [], rows: [{ sheet: null, row: 1, text: ";" }], cells: [] });
    expect(out.toString()).toBe('"",";\r",";"');
    expect((await cellsOf(out)).slice(0, 1)).toEqual(await cellsOf(bytes));
  });

  it("writes the column of an earlier marking anew", async () => {
    const once = await marked("kode\tpeserta\n11.01\t5\n11.02\tdua\n11.03\t6\n");
    const repaired: Marks = { titles: MARKS.titles, rows: [{ sheet: null, row: 3, text: "Diterima." }], cells: [] };
    expect(await marked(once, repaired)).toBe(
      "kode\tpeserta\tHasil pemeriksaan\n11.01\t5\t\n11.02\tdua\tDiterima.\n11.03\t6\t\n",
    );
  });

  it("defuses what a spreadsheet would run", async () => {
    for (const text of ["=1+1", "+1", "-1", "@a", "\t=1"]) {
      const rows = [{ sheet: null, row: 2, text }];
      expect((await marked("a,b\n1,2", { titles: [], rows, cells: [] })).split(",").at(-1)).toBe(
        `'${text.trim()}`.replace("'=1", text.startsWith("\t") ? "' =1" : "'=1"),
      );
    }
  });

  it.each([
    ["UTF-8 with a mark", Buffer.from("\uFEFFa;b\r\n1;\u00e9"), "utf8", "–"],
    ["UTF-8 without one", Buffer.from("a;b\r\n1;\u00e9"), "utf8", "–"],
    ["ASCII", Buffer.from("a;b\r\n1;e"), "latin1", "-"],
    ["Windows-1252", Buffer.from("a;b\r\n1;\u00e9", "latin1"), "latin1", "-"],
    ["UTF-16 LE", Buffer.from("\uFEFFa;b\r\n1;\u00e9", "utf16le"), "utf16le", "–"],
  ] as const)("writes in the encoding of the file: %s", async (_, bytes, encoding, dash) => {
    const rows = [{ sheet: null, row: 2, text: "Caf\u00e9 – \u{1F600}" }];
    const out = await markFile(bytes, { titles: [], rows, cells: [] });
    const cafe = bytes.every((byte) => byte < 0x80) ? "Cafe" : "Caf\u00e9";
    const last = dash === "–" ? "\u{1F600}" : "?";
    expect(out.toString(encoding)).toBe(
      bytes.toString(encoding).replace("b\r\n", "b;\r\n") + `;${cafe} ${dash} ${last}`,
    );
    expect((await cellsOf(out)).slice(0, 4)).toEqual(await cellsOf(bytes));
  });

  it("writes UTF-16 BE as it is", async () => {
    const bytes = Buffer.from("\uFEFFa;b\n1;2", "utf16le").swap16();
    const out = await markFile(bytes, { titles: [], rows: [{ sheet: null, row: 2, text: "–" }], cells: [] });
    expect(Buffer.from(out).swap16().toString("utf16le")).toBe("\uFEFFa;b;\n1;2;–");
  });

  it("leaves a file about which nothing is said as it is", async () => {
    expect(await marked("a,b\n1,2", { titles: [], rows: [], cells: [] })).toBe("a,b\n1,2");
  });

  it("keeps all cells and their places, whatever is in them and whatever is said", async () => {
    const cell = fc.stringMatching(/^[a-z0-9 ;,|\t"\n\r\u00e9]{0,8}$/);
    const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(fc.record({ sheet: fc.constant(null), row: fc.integer({ min: 1, max: 12 }), text: fc.string() })),
        async (table, delimiter, end, rows) => {
          const bytes = Buffer.from(`\uFEFF${table.map((row) => row.map(written).join(delimiter)).join(end)}`);
          const before = await cellsOf(bytes).catch(() => null);
          // Line breaks in cells can hide the delimiter from the reader; what it does not read is not marked.
          fc.pre(before !== null);
          const after = await cellsOf(await markFile(bytes, { titles: [], rows, cells: [] }));
          const widest = Math.max(...table.map(({ length }) => length));
          expect(after.filter((one) => Number(/,(\d+) /.exec(one)![1]) <= widest)).toEqual(before);
        },
      ),
    );
  });
});
