import { expect, it } from "vitest";
import { activeSum, changeText, rowFigures } from "./row-figures";

it("adds up a row like the reading pages: coverage of 37.318 of 90.000 and what 61 % lacks", () => {
  const around = { workers: 90_000, lastMonth: 31_281, target: 61 };
  expect(rowFigures([21_004, 4_310, 12_004, null], around)).toEqual({
    sum: "37.318",
    coverage: "41,5 %",
    change: "+6.037",
    gap: "17.582",
  });
});

it("shows dashes where nothing is known, and never 0 for it", () => {
  const around = { workers: null, lastMonth: null, target: 61 };
  expect(rowFigures([null, null, null, null], around)).toEqual({ sum: "–", coverage: "–", change: "–", gap: "–" });
  expect(activeSum(null)).toBeNull();
  expect(activeSum({})).toBeNull();
  expect(changeText(5, 0)).toBe("");
  expect(changeText(96, 100)).toBe("−4,0 %");
});
