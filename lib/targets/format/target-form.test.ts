import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TARGET_STATUSES } from "../schema";
import { formState, pageIn, readWithdrawal, seenIn } from "./form-page";
import { readInstrumentForm } from "./instrument-form";
import { BASE_CHOICES, readTargetForm, TARGET_FORM, targetValues } from "./target-form";

const typed = (more: Record<string, string> = {}) => ({
  ...{ wilayah: "35.72", tahun: "2027", dokumen: "rpjmd", persen: "61,5", orang: "93.848", dasar: "EMPLOYED?" },
  ...{ kepastian: "STATED", menurut: "", tautan: "", alasan: "Perda baru menetapkannya" },
  ...more,
});

describe("the form of a target", () => {
  it("reads numbers as people here write them, and what is left out as nothing", () => {
    expect(readTargetForm(typed()).given).toEqual({
      ...{ regionCode: "35.72", year: 2027, instrumentId: "rpjmd", percent: 61.5, headcount: 93_848 },
      ...{ base: "EMPLOYED", baseAssumed: true, status: "STATED", statedBy: null, url: null },
    });
    expect(readTargetForm(typed({ persen: "", dasar: "" })).given).toMatchObject({ percent: null, base: null });
    expect(readTargetForm(typed({ persen: "52.15 %", orang: "" })).given).toMatchObject({
      percent: 52.15,
      headcount: null,
    });
  });

  it.each([
    [{ persen: "0,61" }, "persen", /61% bukan 0,61/],
    [{ persen: "1.200" }, "persen", /ditulis seperti 61/],
    [{ persen: "banyak" }, "persen", /ditulis seperti 61/],
    [{ persen: "", orang: "" }, "persen", /persen, dalam orang, atau keduanya/],
    [{ orang: "0" }, "orang", /di atas nol/],
    [{ orang: "12,5" }, "orang", /bilangan bulat/],
    [{ tahun: "27" }, "tahun", /empat angka/],
    [{ wilayah: "" }, "wilayah", /Pilih wilayah/],
    [{ dokumen: "" }, "dokumen", /Pilih dokumen/],
    [{ dasar: "SEMUA" }, "dasar", /Pilih dasar/],
    [{ tautan: "javascript:alert(1)" }, "tautan", /https/],
    [{ menurut: "a\u202eb" }, "menurut", /satu baris/],
    [{ alasan: "karena" }, "alasan", /sedikitnya 10 huruf/],
  ])("says of %j what is wrong with %s", (more, field, message) => {
    const { given, problems } = readTargetForm(typed(more));
    expect(given).toBeNull();
    expect(Object.keys(problems!)).toEqual([field]);
    expect(problems![field]).toMatch(message);
  });

  it("gives back what it showed, whatever the target", () => {
    const targets = fc.record({
      ...{ regionCode: fc.constantFrom("00", "35", "35.72"), year: fc.integer({ min: 1990, max: 2100 }) },
      ...{ instrumentId: fc.constant("x"), headcount: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })) },
      percent: fc.integer({ min: 10_000, max: 9_990_000 }).map((exact) => exact / 10_000),
      base: fc.constantFrom("EMPLOYED" as const, "ELIGIBLE" as const, "LABOUR_FORCE" as const),
      ...{ baseAssumed: fc.boolean(), status: fc.constantFrom(...TARGET_STATUSES) },
      ...{ statedBy: fc.constantFrom(null, "Bupati"), url: fc.constantFrom(null, "https://a.example/b?c=d") },
    });
    fc.assert(
      fc.property(targets, (target) => {
        const values: Record<string, string> = { ...targetValues(target), alasan: "alasan yang cukup" };
        expect(readTargetForm(values).given).toEqual(target);
        expect(BASE_CHOICES).toContain(values.dasar);
      }),
    );
  });
});

describe("the form of a document", () => {
  const said = { judul: "RPJMD uji", jenis: "RPJMD", antara: "NONE", alasan: "Perda baru menetapkannya" };

  it("takes a date as far as it is known, and only one that there is", () => {
    for (const tanggal of ["", "2025", "2025-02", "2025-02-10"])
      expect(readInstrumentForm({ ...said, tanggal }, null).given?.dated).toBe(tanggal === "" ? null : tanggal);
    for (const tanggal of ["10-02-2025", "2025-13", "2025-02-30", "25", "1812"])
      expect(readInstrumentForm({ ...said, tanggal }, null).problems?.tanggal).toMatch(/^Tanggal/);
  });

  it("takes no family that is none", () => {
    expect(readInstrumentForm({ ...said, keluarga: "daerah" }, null).problems?.keluarga).toMatch(/Pilih keluarga/);
    expect(readInstrumentForm({ ...said, keluarga: "ucj", milik: "35.72" }, "x").given).toMatchObject({
      ...{ id: "x", family: "ucj", regionCode: "35.72", interpolation: "NONE" },
    });
  });
});

describe("a page of a form", () => {
  const state = (address: Record<string, string>, refused: { values: object; fields: object } | null = null) =>
    formState(
      TARGET_FORM,
      (name) => address[name] ?? "",
      { refused: refused as never, start: { persen: "61" } },
      readTargetForm,
    );

  it("begins with what stands there, shows what is typed, and what it says once that is checked", () => {
    expect(state({}).values).toEqual({ persen: "61" });
    expect(state(typed()).checked).toBeNull();
    expect(state({ ...typed(), periksa: "1" }).checked?.given.percent).toBe(61.5);
    expect(state({ ...typed({ persen: "x" }), periksa: "1" })).toMatchObject({
      ...{ checked: null, values: { persen: "x" }, problems: { persen: expect.stringMatching(/61/) as string } },
    });
    expect(state({}, { values: { persen: "62" }, fields: { persen: "salah" } })).toEqual({
      ...{ values: { persen: "62" }, problems: { persen: "salah" }, checked: null },
    });
  });

  it("leads back to pages of its own only, and takes no number that is none", () => {
    expect(pageIn("/kelola-target/35.72-2027-x")).toBe("/kelola-target/35.72-2027-x");
    for (const other of ["https://a.example", "//a.example", "/kelola-target/a/b/c", "/kelola-target?x=1", ""])
      expect(pageIn(other)).toBe("/kelola-target");
    expect([seenIn("3"), seenIn(""), seenIn("x"), seenIn("-1")]).toEqual([3, -1, -1, -1]);
    expect(() => readWithdrawal(() => "x")).toThrow(/10 huruf/);
  });
});
