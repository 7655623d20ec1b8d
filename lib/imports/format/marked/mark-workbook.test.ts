import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { makeWorkbook, sheetXml, xml, zipped } from "@/tests/fixtures/make-workbook";
import { richWorkbook } from "@/tests/fixtures/rich-workbook";
import { brokenParts, workbookParts } from "@/tests/support/workbook-parts";
import type { Marks } from "../../schema/mark";
import type { Book, Sheet } from "../../schema/sheet";
import { readBook } from "../read-book";
import { markFile } from "./mark-file";

const everything = (sheet: Sheet) => new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
const read = (bytes: Buffer) => readBook(bytes, everything);
/** `A text Siak` by sheet and row. */
const listed = ({ sheets }: Book) =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) => cells.map(({ column, kind, text }) => `${name} ${row},${column} ${kind} ${text}`)),
  );
const textOf = async (bytes: Buffer, part: string) => (await workbookParts(bytes)).get(part)!.text;

const REKAP: Marks = {
  titles: [{ sheet: "Rekap", row: 2 }],
  rows: [
    { sheet: "Rekap", row: 3, text: "Diterima." },
    { sheet: "Rekap", row: 4, text: "Ditolak:\n=1+1 & <b>." },
  ],
  cells: [
    { sheet: "Rekap", row: 3, column: 2, text: "1.234 kurang dari nol." },
    { sheet: "Rekap", row: 4, column: 2, text: "Angka tidak ada." },
    { sheet: "Rekap", row: 4, column: 3, text: "Persen – bukan orang." },
    { sheet: "Rekap", row: 4, column: null, text: "Baris kurang." },
    { sheet: "Rekap", row: 5, column: 1, text: "Kosong." },
  ],
};
const AWALAN: Marks = {
  titles: [{ sheet: "data & awalan", row: 1 }],
  rows: [{ sheet: "Data & Awalan", row: 3, text: "Ditolak." }],
  cells: [
    { sheet: "Data & Awalan", row: 3, column: 2, text: "7?" },
    { sheet: "Data & Awalan", row: 4, column: 1, text: "Baris ini tidak ada." },
    { sheet: "Data & Awalan", row: 6, column: 1, text: "Sel ini tidak ada." },
  ],
};

describe("markFile with a workbook", () => {
  it("adds the verdicts right of everything and keeps every cell", async () => {
    const bytes = richWorkbook();
    const marked = await read(await markFile(bytes, REKAP));
    const added = listed(marked).filter((cell) => cell.includes(",5 "));
    expect(added).toEqual([
      "Rekap 2,5 text Hasil pemeriksaan",
      "Rekap 3,5 text Diterima.",
      "Rekap 4,5 text Ditolak: =1+1 & <b>. Baris kurang.",
    ]);
    expect(listed(marked).filter((cell) => !added.includes(cell))).toEqual(listed(await read(bytes)));
  });

  it("touches only the parts that it has to, and leaves them whole", async () => {
    const before = await workbookParts(richWorkbook());
    const marked = await markFile(richWorkbook(), REKAP);
    const after = await workbookParts(marked);
    const changed = [...after.keys()].filter((name) => !before.get(name)?.packed.equals(after.get(name)!.packed));
    expect(changed.sort()).toEqual([
      "xl/comments1.xml",
      "xl/drawings/vmldrawing1.vml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(await brokenParts(marked)).toEqual(["xl/drawings/vmldrawing1.vml"]);
  });

  it("gives marked cells their own style with a fill, and no other cell a style", async () => {
    const marked = await markFile(richWorkbook(), REKAP);
    const sheet = await textOf(marked, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="B3" s="5"><v>1234</v></c>');
    expect(sheet).toContain('<c r="B4" s="5"/><c r="C4" s="6"/><c r="D4" s="1"><v>45506</v></c>');
    expect(sheet).toContain('<c r="A5" s="5"/></row>');
    const styles = await textOf(marked, "xl/styles.xml");
    const base = (await textOf(richWorkbook(), "xl/styles.xml")).split("</cellXfs>")[0]!.split("<cellXfs")[1]!;
    expect(styles).toContain(base.replace('count="5"', 'count="7"'));
    expect(styles).toContain(
      '<xf numFmtId="164" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="right"/><protection locked="0"/></xf>',
    );
    expect(styles).toContain('<fgColor rgb="FFFFC7CD"/><bgColor indexed="64"/></patternFill></fill></fills>');
    expect(styles).toContain('<fills count="4">');
  });

  it("keeps comments and shapes that stand there, and adds to them", async () => {
    const marked = await markFile(richWorkbook(), REKAP);
    const comments = await textOf(marked, "xl/comments1.xml");
    expect(comments).toContain("<author>Rina</author><author>Jangkau</author>");
    expect(comments).toContain(
      '<r><t>Sudah dicek.</t></r><r><t xml:space="preserve">&#10;Jangkau:&#10;1.234 kurang dari nol.</t></r></text>',
    );
    expect(comments).toContain('<t xml:space="preserve">Rina: </t></r><r><t>per akhir bulan</t></r></text></comment>');
    expect(comments.match(/<comment /g)).toHaveLength(5);
    const shapes = await textOf(marked, "xl/drawings/vmldrawing1.vml");
    expect(shapes.match(/ObjectType="Note"/g)).toHaveLength(5);
    expect(shapes).toContain("Tombol<br>Simpan");
    expect(new Set(Array.from(shapes.matchAll(/id="(_x0000_s\d+)"/g), ([, id]) => id)).size).toBe(6);
  });

  it("shows the column where everything right of the table is hidden, and tells the truth about its extent", async () => {
    const sheet = await textOf(await markFile(richWorkbook(), REKAP), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain(
      '<col min="5" max="5" width="48" hidden="0" customWidth="1"/><col min="6" max="16384" width="0" hidden="1" customWidth="1"/></cols>',
    );
    expect(sheet).toContain('<dimension ref="A1:E5"/>');
    expect(sheet).toContain('<row r="3" spans="1:5">');
    expect(sheet).toContain('<row r="1" spans="1:4" ht="30" customHeight="1">');
    // The title looks like the headings beside it.
    expect(sheet).toContain('<c r="E2" s="4" t="inlineStr">');
  });

  it("takes prefixes, places that are not written, and what only looks like cells", async () => {
    const bytes = richWorkbook();
    const marked = await markFile(bytes, AWALAN);
    expect(listed(await read(marked))).toEqual(
      [
        ...listed(await read(bytes)),
        "Data & Awalan 1,3 text Hasil pemeriksaan",
        "Data & Awalan 3,3 text Ditolak.",
      ].sort((a, b) => order(a) - order(b)),
    );
    const sheet = await textOf(marked, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain('<x:c s="5"><x:v>7</x:v></x:c>');
    expect(sheet).toContain('<x:row r="4"><x:c r="A4" s="5"/></x:row><x:row r=\'6\'><x:c r="A6" s="5"/><x:c r=\'B6\'');
    expect(sheet).toContain('<!-- <row r="9"><c r="A9"/></row> -->');
    expect(sheet).toMatch(
      /<x:pageMargins[^>]*\/><x:legacyDrawing xmlns:r="[^"]*" r:id="rIdJangkauvmlDrawing"\/><\/x:worksheet>$/,
    );
  });

  it("adds comments, shapes, relations and types to a sheet that has none", async () => {
    const marked = await markFile(richWorkbook(), AWALAN);
    const parts = await workbookParts(marked);
    expect(await brokenParts(marked)).toEqual(["xl/drawings/vmldrawing1.vml"]);
    expect(parts.get("xl/jangkaucomments1.xml")!.text.match(/<comment ref="(B3|A4|A6)"/g)).toHaveLength(3);
    expect(parts.get("xl/drawings/jangkaudrawing1.vml")!.text).toContain('data="3"');
    const relations = parts.get("xl/worksheets/_rels/sheet2.xml.rels")!.text;
    const types = parts.get("[content_types].xml")!.text;
    for (const part of ["/xl/jangkauComments1.xml", "/xl/drawings/jangkauDrawing1.vml"]) {
      expect(relations).toContain(`Target="${part}"`);
      expect(types).toContain(`PartName="${part}"`);
    }
  });

  it("names new shapes where the order of the format wants it", async () => {
    const parts = Object.fromEntries(
      [...(await workbookParts(richWorkbook()))].map(([name, { text }]) => [name, text]),
    );
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    const sheet = "xl/worksheets/sheet1.xml";
    parts[rels] = parts[rels]!.replace(/<Relationship Id="rId[23]"[^>]*>/g, "");
    parts[sheet] = parts[sheet]!.replace(
      '<legacyDrawing r:id="rId2"/>',
      '<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>',
    );
    const bytes = zipped(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
    const marked = await markFile(bytes, REKAP);
    expect(await textOf(marked, sheet)).toMatch(/<drawing r:id="rId1"\/><legacyDrawing [^>]*\/><mc:AlternateContent>/);
    const named = /<legacyDrawing [^>]*r:id="([^"]*)"/.exec(await textOf(marked, sheet))![1]!;
    expect(await textOf(marked, rels)).toContain(`Id="${named}"`);
  });

  it("says in the verdict what no comment can say: in a conversation, or where shapes are missing", async () => {
    const parts = Object.fromEntries(
      [...(await workbookParts(richWorkbook()))].map(([name, { text }]) => [name, text]),
    );
    const added = async (changed: Record<string, string>) => {
      const all = Object.entries({ ...parts, ...changed });
      const marked = await markFile(
        zipped(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)]))),
        REKAP,
      );
      return listed(await read(marked)).filter((cell) => cell.startsWith("Rekap 3,5"));
    };
    const said = "Rekap 3,5 text Diterima. Kolom B: 1.234 kurang dari nol.";
    expect(await added({})).toEqual(["Rekap 3,5 text Diterima."]);
    expect(await added({ "xl/comments1.xml": parts["xl/comments1.xml"]!.replace("Rina<", "tc={A}<") })).toEqual([said]);
    expect(await added({ "xl/drawings/vmldrawing1.vml": "<xml>" })).toEqual([said]);
  });

  it("marks a merged cell where it is shown", async () => {
    const marks = { titles: [], rows: [], cells: [{ sheet: "Rekap", row: 1, column: 3, text: "Judul?" }] };
    const marked = await markFile(richWorkbook(), marks);
    const sheet = await textOf(marked, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="5" t="s">');
    expect(await textOf(marked, "xl/comments1.xml")).toContain('<comment ref="A1"');
    // No verdict, no column.
    expect(sheet).not.toContain("Hasil pemeriksaan");
    expect(sheet).toContain('<col min="5" max="16384"');
  });

  it("is idempotent: a file that comes back marked gets its column and comments anew", async () => {
    const once = await markFile(richWorkbook(), REKAP);
    const twice = await markFile(once, REKAP);
    expect(listed(await read(twice))).toEqual(listed(await read(once)));
    const repaired: Marks = { ...REKAP, cells: [], rows: [{ sheet: "Rekap", row: 3, text: "Diterima." }] };
    expect(await textOf(twice, "xl/comments1.xml")).toBe(await textOf(once, "xl/comments1.xml"));
    const last = await markFile(twice, repaired);
    expect(listed(await read(last)).filter((cell) => cell.includes(",5 "))).toEqual([
      "Rekap 2,5 text Hasil pemeriksaan",
      "Rekap 3,5 text Diterima.",
    ]);
    const comments = await textOf(last, "xl/comments1.xml");
    expect(comments.match(/<comment /g)).toHaveLength(2);
    expect(comments).toContain("<text><r><t>Sudah dicek.</t></r></text>");
    expect((await textOf(last, "xl/drawings/vmldrawing1.vml")).match(/ObjectType="Note"/g)).toHaveLength(2);
    // Cells look as they did before anything was marked.
    const sheet = await textOf(last, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="B3" s="3"><v>1234</v></c><c r="C3" s="2">');
    expect(sheet).toContain('<c r="B4" s="3"/><c r="C4" s="2"/><c r="D4" s="1">');
    const styles = async (bytes: Buffer) => (await textOf(bytes, "xl/styles.xml")).match(/<xf |<fill>/g)!.length;
    expect(await styles(last)).toBe(await styles(once));
  });

  it("takes the fill away where no style is left that is like the marked one", async () => {
    const once = await workbookParts(await markFile(richWorkbook(), REKAP));
    const only = once
      .get("xl/styles.xml")!
      .text.replace(/(<cellXfs[^>]*>(?:<xf [^>]*\/>){2})<xf [^>]*numFmtId="10"[^>]*\/>/, "$1");
    expect(only).not.toBe(once.get("xl/styles.xml")!.text);
    const sheet = once
      .get("xl/worksheets/sheet1.xml")!
      .text.replaceAll(/ s="([3-9])"/g, (_, style) => ` s="${Number(style) - 1}"`);
    const parts = Object.fromEntries([...once].map(([name, { text }]) => [name, strToU8(text)]));
    const changed = { "xl/styles.xml": strToU8(only), "xl/worksheets/sheet1.xml": strToU8(sheet) };
    const bytes = zipped({ ...parts, ...changed });
    const last = await markFile(bytes, { ...REKAP, cells: [] });
    expect(await textOf(last, "xl/worksheets/sheet1.xml")).toContain('<c r="C4" s="6"/>');
    expect(await textOf(last, "xl/styles.xml")).toContain(
      '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1"/></cellXfs>',
    );
  });

  it("finds its column again where Excel has put the title among the shared texts", async () => {
    const sheet = sheetXml({ rows: [["Wilayah", "Peserta", { type: "s", xml: "<v>0</v>" }, "Catatan"]] });
    const bytes = makeWorkbook({
      sheets: [{ name: "S", rows: [] }],
      parts: {
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": xml("<sst><si><t>Hasil pemeriksaan</t></si></sst>"),
      },
    });
    const marks = { titles: [{ sheet: "S", row: 1 }], rows: [{ sheet: "S", row: 2, text: "Ditolak." }], cells: [] };
    expect(listed(await read(await markFile(bytes, marks)))).toContain("S 2,3 text Ditolak.");
  });

  it("gives styles to a workbook that has none", async () => {
    const parts = {
      "xl/styles.xml": null,
      "xl/_rels/workbook.xml.rels": (
        await textOf(makeWorkbook({ sheets: [{ name: "S", rows: [] }] }), "xl/_rels/workbook.xml.rels")
      ).replace(/<Relationship Id="rIdT"[^>]*>/, ""),
    };
    const bytes = makeWorkbook({ sheets: [{ name: "S", rows: [["Siak", 12]] }], parts });
    const cells = [{ sheet: "S", row: 1, column: 2, text: "12?" }];
    const marked = await markFile(bytes, { titles: [], rows: [], cells });
    expect(await textOf(marked, "xl/worksheets/sheet1.xml")).toContain('<c r="B1" s="1"><v>12</v></c>');
    expect((await textOf(marked, "xl/styles.xml")).match(/<xf [^>]*fillId="2"/g)).toHaveLength(1);
    expect(await textOf(marked, "xl/_rels/workbook.xml.rels")).toContain('Target="/xl/styles.xml"');
    expect(await brokenParts(marked)).toEqual([]);
  });

  it("writes the verdicts right of what is drawn, and into the next free column where that is beyond the sheet", async () => {
    const parts = Object.fromEntries(
      [...(await workbookParts(richWorkbook()))].map(([name, { text }]) => [name, text]),
    );
    const drawn = async (column: number) => {
      const drawing = `<d:wsDr xmlns:d="x"><d:twoCellAnchor><d:from><d:col>1</d:col></d:from><d:to><d:col>${column}</d:col></d:to></d:twoCellAnchor></d:wsDr>`;
      const all = Object.entries({ ...parts, "xl/drawings/drawing1.xml": drawing });
      const bytes = zipped(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
      return listed(await read(await markFile(bytes, REKAP)));
    };
    expect(await drawn(9)).toContain("Rekap 3,11 text Diterima.");
    expect(await drawn(16_383)).toContain("Rekap 3,5 text Diterima.");
  });

  it("writes the verdicts right of merged cells, with the lines of a text as one", async () => {
    const bytes = makeWorkbook({ sheets: [{ name: "S", rows: [["Judul"], ["Siak", 1]], merges: ["A1:F1"] }] });
    const rows = [{ sheet: "S", row: 2, text: "Ditolak:\rdua\r\ntiga\t4" }];
    expect(listed(await read(await markFile(bytes, { titles: [], rows, cells: [] })))).toContain(
      "S 2,7 text Ditolak: dua tiga 4",
    );
  });

  it("copies parts that are not packed, and names in any script", async () => {
    const parts = Object.fromEntries(
      [...(await workbookParts(richWorkbook()))].map(([name, { text }]) => [name, strToU8(text)]),
    );
    const picture = new Uint8Array(5000).map((_, index) => index % 251);
    const bytes = zipped({ ...parts, "xl/media/peta\u00e9.png": [picture, { level: 0 }] });
    const after = await workbookParts(await markFile(bytes, REKAP));
    expect(after.get("xl/media/peta\u00e9.png")!.packed).toEqual(Buffer.from(picture));
  });

  it("copies a workbook about which nothing is said", async () => {
    const before = await workbookParts(richWorkbook());
    const marks = { titles: [], rows: [{ sheet: "Tidak ada", row: 1, text: "x" }], cells: [] };
    const after = await workbookParts(await markFile(richWorkbook(), marks));
    expect([...after]).toEqual([...before]);
  });

  it("writes text that looks like a formula or like an escape as text, and no control characters", async () => {
    const text = '=HYPERLINK("http://x")\u0000\u0007 _x0041_ \uD800😀';
    const marks = { titles: [], rows: [{ sheet: "Rekap", row: 3, text }], cells: [] };
    const marked = await markFile(richWorkbook(), marks);
    expect(listed(await read(marked))).toContain('Rekap 3,5 text =HYPERLINK("http://x") _x0041_ 😀');
    expect((await textOf(marked, "xl/worksheets/sheet1.xml")).match(/<f>/g)).toHaveLength(1);
  });

  it("marks twenty thousand rows", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`Wilayah ${row}`, row, row * 2, null, row]);
    const bytes = makeWorkbook({ sheets: [{ name: "S", rows }] });
    const every = rows.map((_, row) => row + 1);
    const marks: Marks = {
      titles: [],
      rows: every.map((row) => ({ sheet: "S", row, text: `Ditolak ${row}.` })),
      cells: every.map((row) => ({ sheet: "S", row, column: 4, text: "Angka tidak ada." })),
    };
    const marked = await markFile(bytes, marks);
    const { sheets } = await read(marked);
    expect(sheets[0]!.rows).toHaveLength(20_000);
    expect(sheets[0]!.rows.at(-1)!.cells.map(({ text }) => text)).toEqual([
      "Wilayah 19999",
      "19999",
      "39998",
      "19999",
      "Ditolak 20000.",
    ]);
    expect((await textOf(marked, "xl/jangkaucomments1.xml")).match(/<comment /g)).toHaveLength(20_000);
  });
});

/** Where a cell of the prefixed sheet stands among all, as they are listed. */
function order(cell: string): number {
  const [, sheet, row, column] = /^(Rekap|Data & Awalan) (\d+),(\d+)/.exec(cell)!;
  return (sheet === "Rekap" ? 0 : 1e6) + Number(row) * 1000 + Number(column);
}

const REAL = ["../shared/data/real", "../../shared/data/real"].map((folder) => path.resolve(folder)).find(existsSync);

describe.skipIf(REAL === undefined)("markFile with real workbooks", () => {
  const files = REAL === undefined ? [] : readdirSync(REAL).filter((name) => name.endsWith(".xlsx"));

  it.each(files)("keeps every cell and every other part of %s", async (name) => {
    const bytes = readFileSync(path.join(REAL!, name));
    const narrow = () => new Set([1, 2, 3]);
    const sheet = (await readBook(bytes, narrow)).sheets[0]!;
    const last = sheet.rows.at(-1)!;
    const marks: Marks = {
      titles: [{ sheet: sheet.name, row: sheet.rows[0]!.row }],
      rows: [{ sheet: sheet.name, row: last.row, text: "Ditolak." }],
      cells: [{ sheet: sheet.name, row: last.row, column: 2, text: "?" }],
    };
    const marked = await markFile(bytes, marks);
    const before = await workbookParts(bytes);
    const after = await workbookParts(marked);
    const changed = [...before.keys()].filter((part) => !before.get(part)!.packed.equals(after.get(part)!.packed));
    expect(changed.filter((part) => !/worksheets|styles|content_types/.test(part))).toEqual([]);
    expect(await brokenParts(marked)).toEqual([]);
    const again = (await readBook(marked, narrow)).sheets[0]!;
    const cells = listed({ layout: "workbook", sheets: [again] });
    const verdicts = cells.filter((cell) => / text (Hasil pemeriksaan|Ditolak\.)$/.test(cell));
    expect(cells.filter((cell) => !verdicts.includes(cell))).toEqual(listed({ layout: "workbook", sheets: [sheet] }));
  });
});
