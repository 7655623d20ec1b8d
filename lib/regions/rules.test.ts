import { describe, expect, it } from "vitest";
import { hrefOf, normaliseName, regionsBelow, shortName, splitKind } from "./rules";
import type { Region, RegionKind } from "./schema";

const region = (code: string, name: string, kind: RegionKind | null = null, bpsCode: string | null = null): Region => ({
  code,
  name,
  kind,
  bpsCode,
  level: code === "00" ? "NATION" : code.includes(".") ? "REGENCY" : "PROVINCE",
  parentCode: code === "00" ? null : code.includes(".") ? code.slice(0, 2) : "00",
  tileColumn: null,
  tileRow: null,
});

const REGIONS = [
  region("00", "Indonesia"),
  region("19", "Kepulauan Bangka Belitung"),
  region("19.06", "Kabupaten Belitung Timur", "KABUPATEN", "1906"),
  region("31.71", "Kota Administrasi Jakarta Pusat", "KOTA", "3173"),
  region("31.74", "Kota Administrasi Jakarta Selatan", "KOTA", "3171"),
  region("35.05", "Kabupaten Blitar", "KABUPATEN", "3505"),
  region("35.72", "Kota Blitar", "KOTA", "3572"),
  region("35.74", "Kota Probolinggo", "KOTA", "3574"),
  region("52.06", "Kabupaten Bima", "KABUPATEN", "5206"),
  region("52.72", "Kota Bima", "KOTA", "5272"),
  region("62.01", "Kabupaten Kotawaringin Barat", "KABUPATEN", "6201"),
  region("63.02", "Kabupaten Kotabaru", "KABUPATEN", "6302"),
];
describe("names", () => {
  it("folds spellings of one place alike", () => {
    expect(normaliseName("S I A K")).toBe(normaliseName("Siak"));
    expect(normaliseName("Pangkal Pinang")).toBe(normaliseName("Pangkalpinang"));
    expect(normaliseName("Kep. Seribu")).toBe(normaliseName("Kepulauan Seribu"));
    expect(normaliseName("D.I. Yogyakarta")).toBe("diyogyakarta");
  });

  it("strips a kind only before a blank", () => {
    expect(splitKind("Kotawaringin Barat")).toEqual({ kind: null, bare: "Kotawaringin Barat" });
    expect(splitKind("Kab. Bima")).toEqual({ kind: "KABUPATEN", bare: "Bima" });
    expect(shortName("Kabupaten Bima")).toBe("Kab. Bima");
  });
});

describe("regionsBelow", () => {
  it("lists children of a parent and refuses an unknown one", () => {
    expect(regionsBelow(REGIONS, "19", null).map((each) => each.code)).toEqual(["19.06"]);
    expect(() => regionsBelow(REGIONS, "99", null)).toThrow("99");
    expect(regionsBelow(REGIONS, "00", "regency")).toHaveLength(10);
    expect(hrefOf(REGIONS[1]!)).toBe("/provinsi/19");
  });
});
