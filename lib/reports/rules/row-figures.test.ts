import { expect, it } from "vitest";
import { activeSum, changeText, rowFigures } from "./row-figures";

it("adds up a row like the reading pages: coverage of 37.318 of 90.000 and what 61% lacks", () => {
  const around = { workers: 90_000, lastMonth: 31_281, target: 61 };
  expect(rowFigures([21_004, 4_310, 12_004, null], around)).toEqual({
    sum: "37.318",
    details: ["cakupan 41,5%", "+6.037 dari bulan lalu", "kurang 17.582"],
  });
  expect(rowFigures([60_000], around).details).toContain("target tercapai");
});

it("says what is not known, and never 0 for it", () => {
  const around = { workers: null, lastMonth: null, target: 61 };
  expect(rowFigures([null, null, null, null], around)).toEqual({ sum: "–", details: [] });
  expect(rowFigures([5], around)).toEqual({ sum: "5", details: ["pekerja tidak diketahui"] });
  expect(activeSum(null)).toBeNull();
  expect(activeSum({})).toBeNull();
  expect(changeText(5, 0)).toBe("");
  expect(changeText(96, 100)).toBe("−4,0%");
});
