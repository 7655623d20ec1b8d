import { describe, expect, it } from "vitest";
import { columnField, importAddress, parseChoice, sheetField } from "./choice-form";

describe("the form in which a person says what a file holds", () => {
  it("says nothing where nothing was filled in", () => {
    expect(parseChoice({ impor: "x", bulan: "", judul: "", ribuan: "" })).toEqual({
      ...{ sheets: null, columns: {}, measure: "", period: null, year: null, base: "EMPLOYED", thousands: null },
      ...{ publisher: "", url: "", of: null, instrument: "", status: "STATED", targetBase: "NONE" },
    });
  });

  it("reads sheets, columns, month and sign", () => {
    const sent = {
      [sheetField(0)]: "Sep",
      [sheetField(2)]: "Okt",
      [columnField("C")]: "active:PU",
      [columnField("AB")]: "none",
      ...{ bulan: "2025-09", ribuan: ".", tahun: "2024", judul: " PYB " },
    };
    expect(parseChoice(sent)).toMatchObject({
      sheets: ["Sep", "Okt"],
      columns: { C: "active:PU", AB: "none" },
      ...{ period: "2025-09", thousands: ".", year: 2024, measure: "PYB" },
    });
  });

  it.each([
    [{ bulan: "besok" }, "bulan"],
    [{ tahun: "12" }, "tahun"],
    [{ tahun: "dua ribu" }, "tahun"],
    [{ alamat: "javascript:alert(1)" }, "alamat"],
    [{ ribuan: "'" }, "ribuan"],
    [{ [columnField("C")]: "sandi" }, "columns"],
    [{ [columnField("1")]: "none" }, "columns"],
  ])("refuses %j, and says which field it is", (sent, field) => {
    const refusal = {
      code: "invalid-input",
      details: expect.arrayContaining([expect.objectContaining({ field })]) as unknown,
    };
    expect(() => parseChoice(sent)).toThrow(expect.objectContaining(refusal) as Error);
  });

  it("leaves a column to each table's own words where nothing is chosen for it", () => {
    expect(parseChoice({ [columnField("C")]: "", [columnField("D")]: "active:PU" }).columns).toEqual({
      D: "active:PU",
    });
  });

  it("leads to no other address than an import's", () => {
    expect(importAddress("m7eQpmUqt4NkE_caslPCOA")).toBe("/impor/m7eQpmUqt4NkE_caslPCOA");
    for (const id of ["", "..", "//example.org", "m7eQpmUqt4NkE_caslPCO", "m7eQpmUqt4NkE/caslPCOA"])
      expect(importAddress(id)).toBe("/impor");
  });
});
