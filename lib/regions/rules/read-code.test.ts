import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCode } from "./read-code";

describe("readCode", () => {
  it.each([
    ["35.74", "3574", true],
    ["3574", "3574", false],
    ["35.74.", "3574", true],
    ["35-74", "3574", true],
    ["35,74", "3574", true],
    ["35 . 74", "3574", true],
    ["3574.0", "3574", false],
    ["3574.00", "3574", false],
    [" 11.10 ", "1110", true],
    ['="11.10"', "1110", true],
    ["'11.10", "1110", true],
    ["35", "35", false],
    ["35.0", "35", false],
    ["3500", "35", false],
    ["35.00", "35", false],
    ["00", "00", false],
    ["0000", "00", false],
  ])("%j is all there", (text, digits, dotted) => {
    expect(readCode(text)).toEqual({ form: "whole", digits, dotted });
  });

  it("sees that a zero is missing", () => {
    expect(readCode("11.1")).toEqual({ form: "short", province: "11", digit: "1" });
  });

  it.each([
    ["", false],
    [null, false],
    ["-", false],
    ["–", false],
    ["…", false],
    ["0", true],
  ])("%j is no code", (text, isWholeArea) => {
    expect(readCode(text)).toEqual({ form: "none", isWholeArea });
  });

  it.each(["1", "357", "35.741", "35.74.01", "357401", "Kota Blitar", "1.1", "١١.١٠", "35;74", "1e4", "-35.74x"])(
    "%j is not one of a region",
    (text) => {
      expect(readCode(text)).toEqual({ form: "unreadable" });
    },
  );

  it("reads whatever is written without failing", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readCode(text).form === "string"));
  });
});
