import { describe, expect, it } from "vitest";
import type { KnownBase } from "../../schema/check";
import { employedNear, withAreas } from "./known-bases";

const employed = (year: number, value: number): KnownBase => ({ base: "EMPLOYED", year, value });

describe("withAreas", () => {
  const regencies = ["35.74", "35.75", "11.01"];

  it("adds regencies up where each of them is known, and only there", () => {
    const known = new Map([
      ["35.74", [employed(2023, 100), employed(2024, 110)]],
      ["35.75", [employed(2023, 50)]],
    ]);
    const all = withAreas(known, regencies);
    expect(all.get("35")).toEqual([employed(2023, 150)]);
    expect(all.get("11")).toEqual([]);
    expect(all.get("00")).toEqual([]);
    expect(all.get("35.74")).toHaveLength(2);
  });

  it("leaves an area's own count as it is", () => {
    const known = new Map([
      ["11", [employed(2023, 999)]],
      ["11.01", [employed(2023, 7)]],
    ]);
    expect(withAreas(known, regencies).get("11")).toEqual([employed(2023, 999)]);
  });
});

it("employedNear takes the latest of three years", () => {
  const bases = [
    employed(2020, 1),
    employed(2021, 2),
    employed(2023, 3),
    { ...employed(2022, 9), base: "EMPLOYEES" as const },
  ];
  expect(employedNear(bases, 2022)?.value).toBe(2);
  expect(employedNear(bases, 2019)).toBeNull();
  expect(employedNear(bases, 2026)).toBeNull();
});
