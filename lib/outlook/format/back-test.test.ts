import { describe, expect, it } from "vitest";
import { NOTHING_TESTED } from "../rules/tally";
import type { BackTest } from "../schema";
import { backTestJson, describeBackTest } from "./back-test";

const simulated: BackTest = {
  ...{ regions: 2, origins: 1200 },
  horizons: [
    { count: 1000, error: 500, naiveError: 2000, inside: 810 },
    { count: 200, error: 200, naiveError: 400, inside: 150 },
    { count: 0, error: 0, naiveError: 0, inside: 0 },
  ],
};
const tested = { simulated, real: NOTHING_TESTED };

describe("the answer of a back-test", () => {
  it("is one line of means, and null where nothing was tested", () => {
    const text = backTestJson(tested);
    expect(text).not.toContain("\n");
    const answer = JSON.parse(text) as Record<string, unknown>;
    expect(answer).toMatchObject({
      ...{ regions: 2, origins: 1200, inside: 0.8, naive: { error: 2 } },
      horizons: [
        { months: 1, tests: 1000, projection: { error: 0.5 }, naive: { error: 2 }, inside: 0.81 },
        { months: 2, tests: 200, projection: { error: 1 }, naive: { error: 2 }, inside: 0.75 },
      ],
      real: { regions: 0, origins: 0, projection: { error: null }, naive: { error: null }, inside: null, horizons: [] },
    });
    expect(answer.simulated).toMatchObject({ regions: 2, inside: 0.8 });
  });

  it("is a table for whoever reads it", () => {
    expect(describeBackTest(tested).split("\n")).toEqual([
      "Angka simulasi: 2 wilayah, 1.200 titik awal; kisaran 80,0%.",
      "  bulan ke depan    uji  proyeksi meleset  musiman naif  di dalam kisaran",
      "               1  1.000          0,5 poin      2,0 poin             81,0%",
      "               2    200          1,0 poin      2,0 poin             75,0%",
      "           semua  1.200          0,6 poin      2,0 poin             80,0%",
      "",
      "Angka nyata: bulannya belum cukup untuk diuji mundur.",
    ]);
  });
});
