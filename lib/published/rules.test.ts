import { describe, expect, it } from "vitest";
import { givesPercent, hasNoFigure, readingsOf, weekdayConflict, weekdayOf } from "./rules";
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

describe("readingsOf", () => {
  it("keeps all three readings of the Kota Bima statement and decides nothing", () => {
    const readings = readingsOf(figure({ workers: 9_000, participants: 2_335, percent: 10 }), [
      { year: 2021, count: 99_811, simulated: true },
      { year: 2022, count: 94_370, simulated: false },
    ]);
    expect(readings.map((reading) => [reading.division, reading.agrees])).toEqual([
      ["2.335 / 9.000 = 25,9 %", false],
      ["2.335 / 94.370 = 2,5 %", false],
      ["9.000 / 94.370 = 9,5 %", true],
      ["2.335 / 99.811 = 2,3 %", false],
      ["9.000 / 99.811 = 9,0 %", false],
    ]);
    expect(readings.map((reading) => reading.simulated)).toEqual([false, false, false, true, true]);
  });

  it("recognises the base of the Kota Probolinggo statement and says whom it implies", () => {
    const readings = readingsOf(figure({ printedDate: "2021-09-15", workers: 119_345, percent: 23 }), [
      { year: 2020, count: 119_345, simulated: false },
    ]);
    expect(readings.map((reading) => `${reading.division}: ${reading.meaning}`)).toEqual([
      "23 % × 119.345 = 27.449 orang: peserta yang tersirat",
      "119.345 orang: tepat sama dengan penduduk bekerja Agustus 2020",
    ]);
  });

  it("has nothing to read in a statement without a figure", () => {
    expect(hasNoFigure(figure({}))).toBe(true);
    expect(readingsOf(figure({}), [{ year: 2022, count: 100, simulated: false }])).toEqual([]);
  });
});

describe("givesPercent", () => {
  it("allows what the printed decimals leave open", () => {
    expect(givesPercent(0.295, 29.5, false)).toBe(true);
    expect(givesPercent(0.29649, 29.6, false)).toBe(true);
    expect(givesPercent(0.2966, 29.6, false)).toBe(false);
    expect(givesPercent(0.499, 50.88, false)).toBe(false);
    expect(givesPercent(0.3516, 36, true)).toBe(true);
  });
});
