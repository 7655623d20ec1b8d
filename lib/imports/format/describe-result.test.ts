import { describe, expect, it } from "vitest";
import { reject } from "../messages";
import type { ImportResult } from "../schema";
import { describeResult, toJsonLine } from "./describe-result";

const done: ImportResult = { rows: 4112, accepted: 4112, unchanged: 0, rejected: [], dryRun: false, notices: ["n"] };
const refused: ImportResult = {
  ...done,
  accepted: 0,
  rejected: [reject("I.100", 7, "region_code"), reject("I.019", null, null)],
};

describe("describeResult", () => {
  it("says what became of the rows", () => {
    expect(describeResult(done)).toBe("Tercatat. 4.112 baris: 4.112 diterima, 0 tidak berubah, 0 ditolak.");
    expect(describeResult({ ...done, dryRun: true })).toMatch(/^Uji coba, tidak ada yang dicatat\. 4\.112 baris/);
    expect(describeResult({ ...done, accepted: 0, unchanged: 4112 })).toMatch(/Tidak ada yang perlu dicatat\.$/);
  });

  it("names the place and number of each problem", () => {
    expect(describeResult(refused).split("\n")).toEqual([
      "Ditolak: 2 masalah dalam 4.112 baris. Tidak ada angka yang dicatat.",
      "  I.100  baris 7, kolom region_code: Kode wilayah kosong. Isi kode wilayah, misalnya 35.74.",
      "  I.019  berkas: Berkas hanya berisi baris judul. Tambahkan baris angkanya.",
    ]);
  });

  it("lists a hundred and counts the rest", () => {
    const many = {
      ...refused,
      rejected: Array.from({ length: 1234 }, (_, index) => reject("I.100", index + 2, "region_code")),
    };
    expect(describeResult(many).split("\n")).toHaveLength(102);
    expect(describeResult(many)).toContain("1.134 masalah lain");
  });
});

describe("toJsonLine", () => {
  it("is the contract's shape on one line", () => {
    expect(toJsonLine(done)).toBe('{"rows":4112,"accepted":4112,"unchanged":0,"rejected":[]}');
    expect(JSON.parse(toJsonLine({ ...refused, dryRun: true }))).toMatchObject({
      dryRun: true,
      rejected: [
        { row: 7, column: "region_code", code: "I.100" },
        { row: null, column: null, code: "I.019" },
      ],
    });
  });
});
