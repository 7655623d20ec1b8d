import { describe, expect, it } from "vitest";
import { importRequestSchema, type ImportRequest } from "../schema";
import { checkHeader } from "./check-header";

const workers = importRequestSchema.parse({ of: "workers" });
const participants = importRequestSchema.parse({ of: "participants" });

const codesOf = (titles: string, request: ImportRequest = workers) => {
  const checked = checkHeader(titles.split(","), 1, request);
  return Array.isArray(checked) ? checked.map(({ code, column }) => `${code} ${column}`) : checked.position;
};

describe("checkHeader", () => {
  it("takes the columns in any order, the optional ones or not", () => {
    expect(codesOf("year,region_code,employed")).toEqual({ year: 0, region_code: 1, employed: 2 });
    expect(codesOf(" Region_Code ,YEAR,employed,employees")).toEqual({
      region_code: 0,
      year: 1,
      employed: 2,
      employees: 3,
    });
  });

  it("passes over the verdicts of a file that was given back", () => {
    expect(codesOf("region_code,year,employed,Hasil pemeriksaan")).toEqual({ region_code: 0, year: 1, employed: 2 });
  });

  it("needs a period from the file or from --period", () => {
    expect(codesOf("region_code,segment,active", participants)).toEqual(["I.011 period"]);
    const dated = importRequestSchema.parse({ of: "participants", period: "2024-08" });
    expect(codesOf("region_code,segment,active", dated)).toEqual({ region_code: 0, segment: 1, active: 2 });
  });

  it("names every missing, unknown and repeated column", () => {
    expect(codesOf("region_code,year,year,persen")).toEqual(["I.013 year", "I.012 persen", "I.011 employed"]);
    expect(codesOf("region_code,year,employed,__proto__,constructor")).toEqual([
      "I.012 __proto__",
      "I.012 constructor",
    ]);
    expect(codesOf("region_code,year,employed,")).toEqual(['I.012 ""']);
  });

  it.each([
    "region_code,year,employed,NIK",
    "nama,No. KPJ",
    "region_code,Nama Ibu Kandung",
    "nik;nama",
    "mother's name",
    "Nomor Induk Kependudukan",
  ])("refuses personal data: %s", (titles) => {
    expect(codesOf(titles)).toEqual(["I.008 null"]);
  });

  it("does not take a column for personal whose name only contains the letters", () => {
    expect(codesOf("region_code,year,employed,teknik")).toEqual(["I.012 teknik"]);
  });

  it.each([";", "\t", "|"])("names the separator %j", (separator) => {
    expect(codesOf(["region_code", "year", "employed"].join(separator))).toEqual(["I.009 null"]);
  });

  it("never shows the first row of a file that has no header", () => {
    const checked = checkHeader(["3171234567890001", "BUDI", "5"], 1, workers);
    expect(checked).toMatchObject([{ code: "I.010", column: null }]);
    expect(JSON.stringify(checked)).not.toMatch(/BUDI|3171/);
  });
});
