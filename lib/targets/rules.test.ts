import { describe, expect, it } from "vitest";
import { applicableTargets, targetSteps } from "./rules";
import { UNNUMBERED } from "@/tests/support/coverage-examples";
import type { Target } from "./schema";

const target = (regionCode: string, year: number, percent: number | null, family: string): Target => ({
  id: `${regionCode}-${year}-${family}`,
  regionCode,
  year,
  percent,
  headcount: percent === null ? 57_550_000 : null,
  base: null,
  baseAssumed: false,
  status: "STATED",
  statedBy: null,
  url: null,
  instrument: { id: family, family, kind: family, title: family.toUpperCase(), ...UNNUMBERED },
});

const TARGETS = [
  target("00", 2045, 99.5, "rpjp"),
  target("00", 2025, 52.15, "ucj"),
  target("00", 2025, 61, "rpjmn"),
  target("00", 2025, null, "rencana"),
  target("19", 2025, 57.17, "ucj"),
  target("32.14", 2025, 75, "ucj"),
  target("18", 2024, 32.62, "ucj"),
];

describe("applicableTargets", () => {
  it("lists the region's own first and nobody else's", () => {
    expect(applicableTargets(TARGETS, "32.14").map((each) => each.regionCode)).toEqual([
      "32.14",
      "00",
      "00",
      "00",
      "00",
    ]);
  });

  it("draws each document once, the nearest region's", () => {
    expect(targetSteps(applicableTargets(TARGETS, "32.14"), [2021, 2025]).map((each) => each.percent)).toEqual([
      75, 61,
    ]);
  });
});
