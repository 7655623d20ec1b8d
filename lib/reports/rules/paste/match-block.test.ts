import { describe, expect, it } from "vitest";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { referenceDirectory } from "../../../../tests/support/directory";
import { blockIn, isNamed, isOneCell } from "./block";
import { matchBlock, type PasteTarget } from "./match-block";

const directory = await referenceDirectory();
const regions = ["35.03", "35.04", "35.05", "35.72"];
const columns = ["PU", "BPU", "JAKON", "PMI", "TOTAL"] as const;
const target: PasteTarget = { regions, columns, at: { region: "35.03", column: "PU" } };

function match(lines: string[], at: PasteTarget["at"] = target.at) {
  return matchBlock(
    blockIn(lines.join("\r\n")),
    { ...target, at },
    {
      resolve: (rows) => resolveColumn(rows, directory),
      nameOf: (code) => directory.byCode.get(code)?.name ?? code,
    },
  );
}
const texts = (lines: string[], at?: PasteTarget["at"]) =>
  match(lines, at).cells.map(({ region, column, text }) => `${region} ${column} ${text}`);
const reasons = (lines: string[]) => match(lines).left.map(({ what, why }) => `${what}: ${why}`);

describe("a copied block", () => {
  it("is taken apart as spreadsheets write it", () => {
    expect(blockIn('a\tb\r\n"x\ny"\t"say ""hi"""\r\n')).toEqual([
      ["a", "b"],
      ["x\ny", 'say "hi"'],
    ]);
    expect(blockIn("1\t\t3\n\n4")).toEqual([["1", "", "3"], [""], ["4"]]);
    expect(blockIn('5" pipa\t7')).toEqual([['5" pipa', "7"]]);
    expect(isOneCell(blockIn("47.500\n"))).toBe(true);
  });

  it.each([
    ["figures", "47.500\t43.800\n52.100\t12", false],
    ["a bad cell among figures", "47500\t43800\n52100\tsebelas", false],
    ["rounded figures and gaps", "28 ribu\t-\n2,7 juta\tn/a", false],
    ["names", "Kota Blitar\t47.500\nBlitar\t12", true],
    ["a heading", "PU\tBPU\n12\t13\n14\t15", true],
    ["codes", "35.03\t12\n35.04\t13", true],
  ])("of %s is known as such", (_, text, named) => {
    expect(isNamed(blockIn(text))).toBe(named);
  });
});

describe("a block that names its places", () => {
  it("finds them in whatever order, wherever it was dropped", () => {
    const lines = [
      "No\tKabupaten/Kota\tBPU\tPU\tPMI\tJakon",
      "1\tKota Blitar\t117\t9.001\t3\t4",
      "2\tKab. Trenggalek\t217\t8.001\t5\t6",
    ];
    const expected = [
      "35.72 BPU 117",
      "35.72 PU 9.001",
      "35.72 PMI 3",
      "35.72 JAKON 4",
      "35.03 BPU 217",
      "35.03 PU 8.001",
      "35.03 PMI 5",
      "35.03 JAKON 6",
    ];
    expect(texts(lines)).toEqual(expected);
    expect(texts(lines, { region: "35.05", column: "JAKON" })).toEqual(expected);
    expect(reasons(lines)).toEqual([]);
  });

  it("names what is another branch's, nobody's, two places', a sum, or twice there", () => {
    const lines = [
      "Daerah\tPU",
      "Kota Malang\t1",
      "Kota Blitarr\t2",
      "Kota Blitar\t3",
      "Kab. Trenggalek\t4",
      "Trenggalek\t5",
      "\t6",
      "Jumlah\t21",
    ];
    expect(texts(lines)).toEqual(["35.72 PU 3"]);
    const left = reasons(lines);
    expect(left).toHaveLength(6);
    expect(left[0]).toBe('Baris 2, "Kota Malang": di luar wilayah Anda: Kota Malang');
    expect(left[1]).toContain("Kota Blitar");
    expect(left[2]).toBe("Baris 5, Kabupaten Trenggalek: daerah ini ada pada baris 5 dan 6");
    expect(left[4]).toBe("Baris 7: tanpa nama daerah");
    expect(left[5]).toBe('Baris 8, "Jumlah": baris jumlah, bukan daerah');
  });

  it("never takes a name that two places bear for one of them", () => {
    expect(texts(["Daerah\tPU", "Blitar\t5"])).toEqual([]);
    expect(reasons(["Daerah\tPU", "Blitar\t5"])[0]).toMatch(/dapat berarti .*Blitar atau .*Blitar/);
  });

  it("reads codes, headings in two lines, and the line of column numbers", () => {
    const lines = [
      "Kode\tNama\tPeserta aktif\t\tPeserta nonaktif\t",
      "\t\tPenerima Upah\tBukan Penerima Upah\tPenerima Upah\tBukan Penerima Upah",
      "(1)\t(2)\t(3)\t(4)\t(5)\t(6)",
      "35.72\tKota Blitar\t9.001\t117\t1\t2",
    ];
    expect(texts(lines)).toEqual(["35.72 PU 9.001", "35.72 BPU 117"]);
    expect(reasons(lines)).toEqual([
      'Kolom "Peserta nonaktif Penerima Upah", 1 nilai: kolom itu tidak ditampilkan',
      'Kolom "Peserta nonaktif Bukan Penerima Upah", 1 nilai: kolom itu tidak ditampilkan',
    ]);
    expect(texts(["35.72\t9.001", "35.03\t8.001"])).toEqual(["35.72 PU 9.001", "35.03 PU 8.001"]);
  });

  it("says which columns it does not know, and which are there twice", () => {
    const lines = ["Nama\tPU\tKeterangan\tPU", "Kota Blitar\t1\tbaik\t2"];
    expect(texts(lines)).toEqual([]);
    expect(reasons(lines)).toEqual([
      'Kolom "Keterangan", 1 nilai: judul kolomnya tidak dikenal',
      'Kolom "PU", 1 nilai: ada 2 kolom PU',
      'Kolom "PU", 1 nilai: ada 2 kolom PU',
    ]);
  });

  it("without headings follows the columns of the form, and says what goes past their end", () => {
    expect(texts(["Kota Blitar\t1\t2\t3\t4"])).toEqual(["35.72 PU 1", "35.72 BPU 2", "35.72 JAKON 3", "35.72 PMI 4"]);
    const at = { region: "35.03", column: "PMI" } as const;
    expect(texts(["Kota Blitar\t1\t2\t3"], at)).toEqual(["35.72 PMI 1", "35.72 TOTAL 2"]);
    expect(match(["Kota Blitar\t1\t2\t3"], at).left).toEqual([
      { what: 'Kolom berisi "3", 1 nilai', why: "di luar tabel" },
    ]);
  });

  it("with headings only follows the rows of the form", () => {
    expect(texts(["BPU\tPU", "1\t2", "3\t4"], { region: "35.05", column: "PMI" })).toEqual([
      "35.05 BPU 1",
      "35.05 PU 2",
      "35.72 BPU 3",
      "35.72 PU 4",
    ]);
    expect(match(["PU", "1", "2"], { region: "35.72", column: "PU" }).left).toEqual([
      { what: "Baris 3", why: "di luar tabel" },
    ]);
  });

  it("leaves what is not known as it is: a gap is neither a figure nor an error", () => {
    expect(texts(["Nama\tPU\tBPU", "Kota Blitar\t-\t5", "Kab. Trenggalek\t\tn/a"])).toEqual(["35.72 BPU 5"]);
    expect(reasons(["Nama\tPU\tBPU", "Kota Blitar\t-\t5", "Kab. Trenggalek\t\tn/a"])).toEqual([]);
  });
});
