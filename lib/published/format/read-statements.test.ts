import { describe, expect, it } from "vitest";
import type { Statement } from "../schema/check";
import { readBases, readStatement } from "./read-statements";

const given = { id: "R1", region_code: "11.10", as_of: "2025-03" };
const read = (cells: Record<string, string>) => readStatement({ row: 2, cells: { ...given, ...cells } }) as Statement;

describe("readStatement", () => {
  it("reads the columns of our reference, and keeps codes and dates as text", () => {
    expect(
      read({ segment: "PU", workers: "47010", participants: "24286", percent: "51.66", rounded: "no" }),
    ).toMatchObject({
      id: "R1",
      regionCode: "11.10",
      printedDate: "2025-03",
      segment: "PU",
      workers: 47_010,
      percent: 51.66,
    });
    expect(read({ rounded: "yes" })).toMatchObject({ rounded: true, segment: "ALL", workers: null, percent: null });
  });

  it.each([
    ["119.345", 119_345, undefined],
    ["51,495", 51_495, undefined],
    ["37. 229", 37_229, undefined],
    ["28 ribu", 28_000, 1_000],
    ["2,7 juta", 2_700_000, 100_000],
    ["1.763.259", 1_763_259, undefined],
  ])("reads people as they are printed: %s", (participants, people, unit) => {
    expect(read({ participants })).toMatchObject({ participants: people });
    expect(read({ participants }).units?.participants).toBe(unit);
  });

  it.each([
    ["50,0%", 50, 1],
    ["58.68", 58.68, 2],
    ["23 persen", 23, 0],
  ])("keeps the decimals of a percentage: %s", (percent, value, decimals) => {
    expect(read({ percent })).toMatchObject({ percent: value, percentDecimals: decimals });
  });

  it("reads what an article may say besides", () => {
    const more = { target_percent: "61", uncovered: "70.111", parts: "PU 24.286 + BPU: 4.754", counted: "terdaftar" };
    expect(read(more)).toMatchObject({
      ...{ targetPercent: 61, uncovered: 70_111, counted: "REGISTERED" },
      parts: [
        { name: "PU", people: 24_286 },
        { name: "BPU", people: 4_754 },
      ],
    });
  });

  it("names each cell that it cannot read", () => {
    const problems = readStatement({
      row: 7,
      cells: { ...given, id: "", workers: "banyak", percent: "x", parts: "24" },
    });
    expect(problems).toEqual([
      { row: 7, column: "id", message: "Sel ini tidak boleh kosong." },
      { row: 7, column: "workers", message: expect.stringContaining("bukan jumlah orang") as string },
      { row: 7, column: "percent", message: expect.stringContaining("bukan persen") as string },
      { row: 7, column: "parts", message: "Tulis bagian sebagai PU 24.286 + BPU 4.754." },
    ]);
  });
});

describe("readBases", () => {
  it("reads workers, and leaves out what is missing or zero", () => {
    const cells = { region_code: "35.74", year: "2020", employed: "119345", employees: "" };
    expect(readBases({ row: 2, cells })).toEqual({
      regionCode: "35.74",
      bases: [{ base: "EMPLOYED", year: 2020, value: 119_345 }],
    });
    expect(readBases({ row: 2, cells: { ...cells, employed: "0" } })).toMatchObject({ bases: [] });
    expect(readBases({ row: 3, cells: { ...cells, year: "20" } })).toHaveLength(1);
  });
});
