import { beforeAll, describe, expect, it } from "vitest";
import { referenceDirectory } from "@/tests/support/directory";
import type { Directory } from "./directory";
import { resolveWritten, type Resolution, type Written } from "./resolve";

let directory: Directory;
beforeAll(async () => {
  directory = await referenceDirectory();
});

const resolve = (written: Written): Resolution => resolveWritten(written, directory, null);
const resolved = (code: string, by: "code" | "name") => ({ kind: "resolved", code, by });
const ambiguous = (...candidates: string[]) => ({ kind: "ambiguous", candidates });

/** Names as tables write them, alone: what they can only mean. */
const NAMES: readonly [string, string][] = [
  ["Kota Blitar", "35.72"],
  ["KOTA BLITAR", "35.72"],
  ["Kab. Blitar", "35.05"],
  ["Kab Blitar", "35.05"],
  ["KAB.BLITAR", "35.05"],
  ["Kabupaten  Blitar ", "35.05"],
  ["Blitar (Kota)", "35.72"],
  ["Blitar, Kab.", "35.05"],
  ["Blitar Kota", "35.72"],
  ["Blitar Regency", "35.05"],
  ["Kotamadya Blitar", "35.72"],
  ["Pemkab Blitar", "35.05"],
  ["Pemerintah Kota Blitar", "35.72"],
  ["Pemerintah Kabupaten Blitar", "35.05"],
  ["01. Pacitan", "35.01"],
  ["1 Pacitan", "35.01"],
  ["(1) Pacitan", "35.01"],
  ["a. Pacitan", "35.01"],
  ["72. Kota Blitar", "35.72"],
  ["S I A K", "14.08"],
  ["SIAK*", "14.08"],
  ["Siak 1)", "14.08"],
  ["Siak¹", "14.08"],
  ["Siak [2]", "14.08"],
  ["Kab. S I A K", "14.08"],
  ["Beltim", "19.06"],
  ["Babel", "19"],
  ["Muba", "16.06"],
  ["PPU", "64.09"],
  ["OKU Timur", "16.08"],
  ["Kep. Seribu", "31.01"],
  ["Kab. Adm. Kep. Seribu", "31.01"],
  ["Adm. Kepulauan Seribu", "31.01"],
  ["Kota Adm. Jakarta Selatan", "31.74"],
  ["KOTA JAKARTA SELATAN", "31.74"],
  ["Jaksel", "31.74"],
  ["Kep. Bangka Belitung", "19"],
  ["Prov. Kep. Riau", "21"],
  ["Kabupaten Kepulauan Riau", "21.01"],
  ["Provinsi Jawa Timur", "35"],
  ["PROPINSI JAWA TIMUR", "35"],
  ["Prov.Jatim", "35"],
  ["35 Jawa Timur", "35"],
  ["Provinsi Jambi", "15"],
  ["Jumlah Jawa Timur", "35"],
  ["JUMLAH/TOTAL JAWA TIMUR", "35"],
  ["D I Yogyakarta", "34"],
  ["D.I. Yogyakarta", "34"],
  ["DKI Jakarta", "31"],
  ["Sumatra Utara", "12"],
  ["Pangkal Pinang", "19.71"],
  ["PANGKALPINANG", "19.71"],
  ["Tanjungpinang", "21.72"],
  ["Fak-Fak", "92.03"],
  ["Toba Samosir", "12.12"],
  ["Mamuju Utara", "76.01"],
  ["Pasangkayu (Mamuju Utara)", "76.01"],
  ["Maluku Tenggara Barat", "81.03"],
  ["Mahakam Hulu", "64.11"],
  ["Membramo Tengah", "95.05"],
  ["Kota Baru", "63.02"],
  ["Kab. Kota Baru", "63.02"],
  ["Kotawaringin Barat", "62.01"],
  ["Kota Mobagu", "71.74"],
  ["50 Kota", "13.07"],
  ["07. Lima Puluh Kota", "13.07"],
  ["Kab. Peg. Bintang", "95.02"],
  ["Tj. Jabung Timur", "15.07"],
  ["Hulu Sungai Sel.", "63.06"],
  ["Kal. Barat", "61"],
  ["Kota Bima (NTB)", "52.72"],
  ["Kab. Bima, NTB", "52.06"],
  ["Banjar - Kalimantan Selatan", "63.03"],
  ["Banjar (Jawa Barat)", "32.79"],
  ["Kab. Bima", "52.06"],
  ["Kota Gorontalo", "75.71"],
  ["INDONESIA", "00"],
  ["Jumlah Indonesia", "00"],
  ["Pangkajene & Kepulauan", "73.10"],
  ["Kab. Kep. Siau Tagulandang Biaro", "71.09"],
  ["Kota Padang Sidempuan", "12.77"],
];

describe("a name alone", () => {
  it.each(NAMES)("%s", (name, code) => {
    expect(resolve({ name })).toEqual(resolved(code, "name"));
  });

  it.each([
    ["Bima", ["52.06", "52.72"]],
    ["Banjar", ["32.79", "63.03"]],
    ["Jambi", ["15", "15.71"]],
    ["Yogyakarta", ["34", "34.71"]],
    ["Gorontalo", ["75", "75.01", "75.71"]],
    ["Jumlah Jambi", ["15", "15.71"]],
    ["Mura", ["16.05", "62.12"]],
  ])("%s is asked", (name, candidates) => {
    expect(resolve({ name })).toEqual(ambiguous(...candidates));
  });

  it.each([
    ["Jumlah"],
    ["TOTAL"],
    ["Jumlah/Total"],
    ["Nasional"],
    ["Sub Total"],
    ["Kabupaten/Kota"],
    ["Kota"],
    ["Jumlah Kabupaten"],
    [""],
    ["-"],
    ["(1)"],
  ])("%j is no region and nothing is offered for it", (name) => {
    expect(resolve({ name })).toEqual({ kind: "unknown", suggestions: [] });
  });

  it.each([
    ["Kota Probolingo", "35.74"],
    ["Belitong", "19.02"],
    ["Jawa Tmur", "35"],
  ])("%s is not guessed, but what comes near is offered", (name, near) => {
    const found = resolve({ name });
    expect(found).toEqual({ kind: "unknown", suggestions: expect.arrayContaining([near]) as string[] });
  });

  it.each(["Kota Bangka", "Kab. Solo", "Provinsi Medan"])("%s does not exist", (name) => {
    expect(resolve({ name }).kind).toBe("unknown");
  });

  it("means nothing beside words that say another place", () => {
    expect(resolve({ name: "Kota Blitar (Jawa Barat)" }).kind).toBe("unknown");
    expect(resolve({ name: "Jakarta (luar daerah)" }).kind).toBe("unknown");
  });
});

describe("the province beside a name", () => {
  it.each([
    ["Banjar", "Kalimantan Selatan", "63.03"],
    ["Banjar", "63", "63.03"],
    ["Banjar", "Provinsi Jawa Barat", "32.79"],
    ["Bima", "Kota", "52.72"],
    ["Bima", "Kabupaten/Regency", "52.06"],
    ["Merauke", "Papua", "93.01"],
    ["Sorong Selatan", "Papua Barat", "96.02"],
    ["Sumatera Barat", "Sumatera Utara", "13"],
    ["Indonesia", "Papua", "00"],
  ])("%s in %s", (name, province, code) => {
    expect(resolve({ name, province })).toEqual(resolved(code, "name"));
  });

  it("does not decide between a kabupaten and a kota", () => {
    expect(resolve({ name: "Blitar", province: "Jawa Timur" })).toEqual(ambiguous("35.05", "35.72"));
  });

  it("may not be another one", () => {
    expect(resolve({ name: "Kota Blitar", province: "Jawa Barat" })).toEqual({
      kind: "unknown",
      suggestions: ["35.72"],
    });
    expect(resolve({ code: "35.72", name: "Kota Blitar", province: "Jawa Barat" })).toEqual({
      kind: "unknown",
      suggestions: ["35.72"],
    });
  });

  it("says nothing where it names none", () => {
    expect(resolve({ name: "Kota Blitar", province: "Jawa & Madura" })).toEqual(resolved("35.72", "name"));
  });
});

describe("a code alone", () => {
  it.each([
    ["35.74", "35.74"],
    ["3574", "35.74"],
    ["35.74.", "35.74"],
    ["35-74", "35.74"],
    ["3574.0", "35.74"],
    ["11.10", "11.10"],
    ["31.71", "31.71"],
    ["1473", "14.72"],
    ["19.1", "19.01"],
    ["35", "35"],
    ["3500", "35"],
    ["00", "00"],
    ["3574 KOTA PROBOLINGGO", "35.74"],
  ])("%s", (code, region) => {
    expect(resolve({ code })).toEqual(resolved(region, "code"));
  });

  it.each([
    ["3171", ["31.71", "31.74"]],
    ["1110", ["11.10", "11.11"]],
    ["11.1", ["11.01", "11.10"]],
    ["94", ["91", "94"]],
  ])("%s is asked where the system is not known", (code, candidates) => {
    expect(resolve({ code })).toEqual(ambiguous(...candidates));
  });

  it("is read in the system that is known", () => {
    expect(resolveWritten({ code: "3171" }, directory, "bps")).toEqual(resolved("31.74", "code"));
    expect(resolveWritten({ code: "3171" }, directory, "kemendagri")).toEqual(resolved("31.71", "code"));
    expect(resolveWritten({ code: "94" }, directory, "bps")).toEqual(resolved("91", "code"));
    expect(resolveWritten({ code: "31.71" }, directory, "bps")).toEqual(ambiguous("31.71", "31.74"));
  });

  it("is unknown where it is nobody's", () => {
    expect(resolve({ code: "99.99" })).toEqual({ kind: "unknown", suggestions: [] });
    expect(resolve({ code: "__proto__" }).kind).toBe("unknown");
  });
});

describe("a code beside a name", () => {
  it.each([
    ["3171", "Jakarta Selatan", "31.74"],
    ["3171", "KOTA JAKARTA PUSAT", "31.71"],
    ["5272", "Bima", "52.72"],
    ["11.1", "Aceh Singkil", "11.10"],
    ["11.1", "Aceh Selatan", "11.01"],
    ["35.74", "Kota Probolingo", "35.74"],
    ["35.74", "-", "35.74"],
  ])("%s %s", (code, name, region) => {
    expect(resolve({ code, name })).toEqual(resolved(region, "code"));
  });

  it("that says another place is asked, not decided", () => {
    expect(resolve({ code: "35.74", name: "Kota Blitar" })).toEqual(ambiguous("35.72", "35.74"));
    expect(resolve({ code: "31.71", name: "Jakarta Selatan" })).toEqual(ambiguous("31.71", "31.74"));
    expect(resolve({ code: "99.99", name: "Kota Blitar" })).toEqual({ kind: "unknown", suggestions: ["35.72"] });
    expect(resolve({ code: "35.74", name: "Gudang" }).kind).toBe("unknown");
  });

  it("is asked where the name comes near to neither of two places of a code", () => {
    expect(resolve({ code: "3171", name: "Jakrta Slatan" }).kind).toBe("unknown");
  });

  it("of 0 is the province itself", () => {
    expect(resolve({ code: "0", name: "Jambi", province: "15" })).toEqual(resolved("15", "name"));
    expect(resolveWritten({ code: "0", name: "Papua", province: "94" }, directory, "bps")).toEqual(
      resolved("91", "name"),
    );
    expect(resolve({ code: "0", name: "", province: "Jambi" })).toEqual(resolved("15", "code"));
    expect(resolve({ code: "0", name: "Jambi", province: "Riau" })).toEqual({ kind: "unknown", suggestions: ["15"] });
    expect(resolve({ code: "9999", name: "Nasional", province: "0" })).toEqual({ kind: "unknown", suggestions: [] });
  });

  it("in one cell is taken apart", () => {
    expect(resolve({ name: "3171 - Jakarta Selatan" })).toEqual(resolved("31.74", "code"));
    expect(resolve({ name: "[35.72] Kota Blitar" })).toEqual(resolved("35.72", "code"));
    expect(resolve({ name: "Kota Blitar (35.72)" })).toEqual(resolved("35.72", "name"));
    expect(resolve({ name: "Kota Blitar (35.74)" }).kind).toBe("unknown");
  });
});
