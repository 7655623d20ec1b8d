import { describe, expect, it } from "vitest";
import { BAND_FORM, bandChanges, bandParts, bandValues, readBandForm } from "./band-form";
import { definitionValues, readDefinitionForm } from "./definition-form";

const bands = [
  { code: "rendah", name: "rendah", fromPercent: 0, source: null, url: null },
  { code: "tinggi", name: "tinggi", fromPercent: 62.5, source: "Keputusan rapat", url: "https://a.example/x" },
];
const values = { ...bandValues(bands), alasan: "Ditetapkan rapat koordinasi" };

describe("the form of the scale", () => {
  it("reads back what it shows, and a new band by its name", () => {
    expect(readBandForm(values).given).toEqual(bands);
    const more = readBandForm({ ...values, nama3: "sangat tinggi", mulai3: "80" });
    expect(more.given?.[2]).toEqual({
      ...{ code: "sangat-tinggi", name: "sangat tinggi", fromPercent: 80, source: null, url: null },
    });
  });

  it("leaves out an emptied place, and renames without another code", () => {
    const renamed = readBandForm({ ...values, nama1: "kurang" });
    expect(renamed.given?.[0]).toMatchObject({ code: "rendah", name: "kurang" });
    const emptied = { ...values, nama3: "x tinggi", mulai3: "80", nama2: "", mulai2: "", sumber2: "", tautan2: "" };
    expect(readBandForm(emptied).given?.map(({ code }) => code)).toEqual(["rendah", "x-tinggi"]);
  });

  it.each([
    [{ mulai2: "dua puluh" }, "mulai2", /antara 0 dan 100/],
    [{ mulai2: "101" }, "mulai2", /antara 0 dan 100/],
    [{ mulai1: "5" }, "mulai1", /mulai dari 0/],
    [{ mulai2: "0" }, "mulai2", /lebih tinggi/],
    [{ nama2: "Rendah" }, "nama2", /sudah dipakai/],
    [{ nama2: "" }, "nama2", /sedikitnya 2 huruf/],
    [{ tautan2: "javascript:alert(1)" }, "tautan2", /https/],
    [{ kode2: "../x" }, "kode2", /tidak dikenal/],
    [{ alasan: "pendek" }, "alasan", /10 huruf/],
  ])("refuses %o", (change, field, message) => {
    const { problems } = readBandForm({ ...values, ...change });
    expect(Object.keys(problems!)).toEqual([field]);
    expect(problems![field]).toMatch(message);
  });

  it("takes nothing that is not its own", () => {
    expect(BAND_FORM).toHaveLength(41);
    expect(Object.keys(readBandForm({}).problems!).sort()).toEqual(["alasan", "nama1"]);
  });

  it("stands two scales beside each other place by place", () => {
    expect(bandParts(bands)[1]!.text).toBe("tinggi, mulai 62,5%; Keputusan rapat, https://a.example/x");
    expect(bandParts(bands)[2]!.text).toBeNull();
    expect(bandChanges(bands, bands.slice(0, 1)).map(({ after }) => after)).toEqual([
      "rendah, mulai 0%; ambang Jangkau, tanpa sumber resmi",
      "ditarik",
    ]);
  });
});

describe("the form of a definition", () => {
  const words = {
    ...{ name: "Semua", formula: "peserta aktif dibagi pekerja", referenceCode: null, mapsTo: null },
    ...{ goodFor: "Melihat semua yang bekerja", notFor: "Membandingkan dengan dasar lain" },
  };
  const typed = { ...definitionValues(words), alasan: "Diperjelas setelah rapat" };

  it("reads back what it shows", () => {
    expect(readDefinitionForm(typed).given).toEqual(words);
  });

  it.each([
    [{ rumus: "" }, "rumus"],
    [{ setara: "SDG 8.8.1(a)" }, "rujukan"],
    [{ nama: "x" }, "nama"],
    [{ alasan: "" }, "alasan"],
  ])("refuses %o", (change, field) => {
    expect(Object.keys(readDefinitionForm({ ...typed, ...change }).problems!)).toEqual([field]);
  });
});
