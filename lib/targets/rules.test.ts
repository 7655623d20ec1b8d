import { describe, expect, it } from "vitest";
import { applicableTargets, targetSteps } from "./rules";
import { STATED_TARGETS as TARGETS } from "@/tests/support/stated-targets";

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
