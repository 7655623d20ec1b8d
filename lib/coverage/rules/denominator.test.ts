import { describe, expect, it } from "vitest";
import { denominatorOf, sumDenominators, type WorkerCell } from "./denominator";

const cell = (segment: WorkerCell["segment"], year: number, count: number): WorkerCell => ({
  segment,
  year,
  count,
  simulated: false,
  sourceId: "bps",
});

describe("denominatorOf", () => {
  const cells = [cell("ALL", 2020, 119_345), cell("ALL", 2023, 127_668), cell("PU", 2023, 68_728)];

  it("takes the latest reference year that is not after the month's year", () => {
    expect(denominatorOf(cells, "ALL", 2021)).toMatchObject({ count: 119_345, year: 2020 });
    expect(denominatorOf(cells, "ALL", 2025)).toMatchObject({ count: 127_668, year: 2023 });
    expect(denominatorOf(cells, "ALL", 2019)).toBeNull();
  });

  it("derives BPU workers from all workers less employees of one year", () => {
    expect(denominatorOf(cells, "BPU", 2023)).toMatchObject({ count: 127_668 - 68_728, year: 2023 });
    expect(denominatorOf(cells, "BPU", 2021)).toBeNull();
    expect(denominatorOf([...cells, cell("BPU", 2023, 50)], "BPU", 2023)).toMatchObject({ count: 50 });
  });
});

describe("sumDenominators", () => {
  it("says when a part is missing or of another year", () => {
    const a = { count: 10, year: 2023, simulated: false, sources: ["a"] };
    const b = { count: 5, year: 2024, simulated: true, sources: ["b"] };
    expect(sumDenominators([a, b])).toMatchObject({
      count: 15,
      year: 2024,
      mixedYears: true,
      complete: true,
      simulated: true,
    });
    expect(sumDenominators([a, null])).toMatchObject({ count: 10, complete: false });
    expect(sumDenominators([null])).toMatchObject({ count: null, year: null, complete: false });
  });
});
