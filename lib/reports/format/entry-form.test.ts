import { describe, expect, it } from "vitest";
import { findingKey } from "./entry-fields";
import { parseEntryForm } from "./entry-form";

const names: Record<string, string> = { "35.72": "Kota Blitar" };
const parse = (fields: Record<string, string>) => parseEntryForm(fields, (code) => names[code] ?? code);
const CELL = { "sel:35.72:PU": "120", "asal:35.72:PU": "100", "rev:35.72:PU": "4", "cap:35.72": "1.4" };

describe("the form of a month", () => {
  it("gives the cells that were changed, with the revision they were typed over", () => {
    const untouched = { "sel:35.72:BPU": "5", "asal:35.72:BPU": "5", "rev:35.72:BPU": "1" };
    expect(parse({ ...CELL, ...untouched })).toEqual({
      changes: [{ region: "35.72", column: "PU", text: "120", thousands: null, base: 4 }],
      stamps: { "35.72": "1.4" },
      answers: [],
      step: null,
    });
  });

  it("takes a chosen reading as a change", () => {
    const asked = { "sel:35.72:PU": "1.234", "asal:35.72:PU": "1.234", "ribuan:35.72:PU": "." };
    expect(parse(asked).changes).toMatchObject([{ text: "1.234", thousands: ".", base: 0 }]);
  });

  it("takes reasons that were written, finished or not, and what stood there before", () => {
    const finding = findingKey({ rule: "P.204", segment: "JAKON", figure: 12_004 });
    const given = { "butir:35.72:0": finding, "alasan:35.72:0": "PROJECT", "uraian:35.72:0": " Proyek bendungan " };
    const place = { region: "35.72", rule: "P.204", segment: "JAKON", figure: 12_004 };
    const answer = { ...place, reason: "PROJECT", text: "Proyek bendungan", was: { reason: null, text: "" } };
    expect(parse(given).answers).toEqual([answer]);
    expect(parse({ ...given, "alasan:35.72:0": "" }).answers).toEqual([{ ...answer, reason: null }]);
    const shown = { "asal-alasan:35.72:0": "PROJECT", "asal-uraian:35.72:0": "Proyek bendungan" };
    expect(parse({ ...given, ...shown }).answers).toEqual([]);
    expect(parse({ ...given, ...shown, "uraian:35.72:0": "" }).answers).toEqual([
      { ...answer, text: "", was: { reason: "PROJECT", text: "Proyek bendungan" } },
    ]);
  });

  it("reads a tab from a spreadsheet as a blank", () => {
    const finding = { "butir:35.72:0": "P.204|JAKON|9", "uraian:35.72:0": "Proyek\tselesai" };
    const form = parse({ ...CELL, "sel:35.72:PU": "120\t", ...finding });
    expect(form).toMatchObject({ changes: [{ text: "120 " }], answers: [{ text: "Proyek selesai" }] });
  });

  it("knows the step whose button was pressed, and no other", () => {
    expect(parse({ langkah: "kirim 35.72" }).step).toEqual({ kind: "send", region: "35.72" });
    expect(parse({ langkah: "setujui 35.72" }).step).toBeNull();
  });

  it.each([
    [{ "sel:35.72:JAKON": "9".repeat(65) }, "Jakon, Kota Blitar: Paling panjang 64 huruf."],
    [{ "sel:35.72:TOTAL": "9".repeat(65) }, "Jumlah menurut sumber, Kota Blitar: Paling panjang 64 huruf."],
    [
      { "butir:35.72:0": "P.204|JAKON|9", "uraian:35.72:0": "x".repeat(501) },
      "Alasan P.204, Kota Blitar: Paling panjang",
    ],
  ])("says in which row and column a text is at fault: %j", (fields, words) => {
    expect(() => parse(fields as unknown as Record<string, string>)).toThrow(words);
  });

  it.each([
    [{ "sel:35.72:STATUS": "APPROVED" }],
    [{ "sel:35.72:toString": "1" }],
    [{ "sel:35-72:PU": "1" }],
    [{ "sel:35.72:PU": "1", "rev:35.72:PU": "-1" }],
    [{ "sel:35.72:PU": "1", "rev:35.72:PU": "banyak" }],
    [{ "sel:35.72:PU": "1", "ribuan:35.72:PU": ";" }],
    [{ "butir:35.72:0": "P.999||", "alasan:35.72:0": "PROJECT", "uraian:35.72:0": "sepuluh huruf" }],
  ])("refuses what nobody typed without showing it: %j", (fields) => {
    const words = /^Isi formulir ini tidak dapat dibaca\. Muat ulang halaman, lalu isi dan kirim lagi\.$/;
    expect(() => parse(fields as unknown as Record<string, string>)).toThrow(words);
  });
});
