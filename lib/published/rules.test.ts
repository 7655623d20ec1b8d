import { describe, expect, it } from "vitest";
import { hasNoFigure, readingsOf, unreadable, weekdayConflict, weekdayOf } from "./rules";
import type { PublishedFigure } from "./schema";

const figure = (more: Partial<PublishedFigure>): PublishedFigure => ({
  id: "R",
  regionCode: "52.72",
  printedDate: "2022-03-10",
  printedWeekday: null,
  acceptedDate: null,
  segment: "ALL",
  countingBasis: null,
  workers: null,
  participants: null,
  percent: null,
  rounded: false,
  publisher: null,
  url: null,
  note: null,
  ...more,
});

describe("dates", () => {
  it("notices that 11 September 2024 was no Friday", () => {
    expect(weekdayConflict(figure({ printedDate: "2024-09-11", printedWeekday: "Jumat" }))).toBe("Rabu");
    expect(weekdayOf("2024-10-11")).toBe("Jumat");
    expect(weekdayOf("2025-02-30")).toBeNull();
    expect(weekdayConflict(figure({ printedDate: "2024-09", printedWeekday: "Jumat" }))).toBeNull();
  });
});

/** Whether a percent sign stands apart is not the matter here. */
const tight = (text: string) => text.replaceAll(" %", "%");
const real = (year: number, count: number) => ({ year, count, simulated: false });

describe("readingsOf", () => {
  it("keeps all readings of the Kota Bima statement and decides nothing", () => {
    const readings = readingsOf(figure({ workers: 9_000, participants: 2_335, percent: 10 }), [
      real(2021, 99_811),
      real(2022, 94_370),
    ]);
    expect(readings.map(({ division, agrees }) => [tight(division), agrees])).toEqual([
      ["2.335 / 9.000 = 25,9%", false],
      ["2.335 / 94.370 = 2,5%", false],
      ["9.000 / 94.370 = 9,5%", true],
      ["2.335 / 99.811 = 2,3%", false],
      ["9.000 / 99.811 = 9,0%", true],
    ]);
    // 9.000 may be 9.499 before rounding, and that is 9,5% of 99.811.
    expect(readings.at(-1)?.meaning).toBe(
      "angka pekerja tercetak dari penduduk bekerja Agustus 2021, dengan pembulatan",
    );
  });

  it("reads nothing over simulated workers, and judges nothing by them", () => {
    const simulated = { year: 2022, count: 94_370, simulated: true };
    const onlyPrinted = readingsOf(figure({ workers: 9_000, participants: 2_335, percent: 10 }), []);
    expect(onlyPrinted).toHaveLength(1);
    expect(readingsOf(figure({ workers: 9_000, participants: 2_335, percent: 10 }), [simulated])).toEqual(onlyPrinted);
    expect(readingsOf(figure({ workers: 94_370 }), [simulated])).toEqual([]);
    expect(readingsOf(figure({ participants: 9_000, percent: 10 }), [simulated])).toEqual([]);
  });

  it("tries the year of the figure and the two before", () => {
    const employed = [2019, 2020, 2021, 2022, 2023].map((year) => real(year, 90_000 + year));
    const readings = readingsOf(figure({ printedDate: "2022-03-10", participants: 9_000, percent: 10 }), employed);
    expect(readings.map(({ meaning }) => meaning.slice(0, 51))).toEqual([
      "peserta tercetak dari penduduk bekerja Agustus 2022",
      "peserta tercetak dari penduduk bekerja Agustus 2021",
      "peserta tercetak dari penduduk bekerja Agustus 2020",
    ]);
  });

  it("allows for the rounding of the printed counts", () => {
    const batam = readingsOf(figure({ segment: "PU", workers: 349_000, participants: 343_000, percent: 98.2 }), []);
    expect(batam.map(({ division, meaning, agrees }) => [tight(division), meaning, agrees])).toEqual([
      ["343.000 / 349.000 = 98,3%", "peserta tercetak dari pekerja tercetak, dengan pembulatan", true],
    ]);
  });

  it("recognises the base of the Kota Probolinggo statement and says whom it implies", () => {
    const readings = readingsOf(figure({ printedDate: "2021-09-15", workers: 119_345, percent: 23 }), [
      real(2020, 119_345),
    ]);
    expect(readings.map((reading) => tight(`${reading.division}: ${reading.meaning}`))).toEqual([
      "23% × 119.345 = 27.449 orang: peserta yang tersirat",
      "119.345 orang: tepat sama dengan penduduk bekerja Agustus 2020",
    ]);
  });

  it("has nothing to read in a statement without a figure", () => {
    expect(hasNoFigure(figure({}))).toBe(true);
    expect(readingsOf(figure({}), [real(2022, 100)])).toEqual([]);
  });
});

it("unreadable names what a statement leaves out", () => {
  expect(unreadable(figure({ percent: 31 }))).toBe("tidak dapat dicek: jumlah peserta dan pekerja tidak disebut");
  expect(unreadable(figure({ participants: 9_000, percent: 31 }))).toBe(
    "tidak dapat dicek: jumlah pekerja tidak disebut",
  );
});
