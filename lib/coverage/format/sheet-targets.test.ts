import { expect, it } from "vitest";
import { areaOf, EMPLOYED, MEASURE, standing, targetOf } from "@/tests/support/coverage-examples";
import type { Reading } from "../rules/reading";
import { sheetTargets } from "./sheet-evidence";

const region = { code: "19.06", name: "Kabupaten Belitung Timur" };
const own = targetOf({ id: "own", regionCode: region.code });
const people = targetOf({ id: "people", regionCode: region.code, percent: null, headcount: 500 });
const later = targetOf({ id: "later", year: 2029, percent: 70 });
const shown = { period: MEASURE.period, standing: standing(areaOf(287, 1000, { region }), own) };

function linesOf(targets: Reading["catalogue"]["targets"]): string[] {
  const reading = { region, catalogue: { targets }, view: { indicator: EMPLOYED } } as Reading;
  return sheetTargets(reading, shown).rungs.map(({ key, name }) => `${key}: ${name}`);
}

it("a national target that a regency repeats as its own is one line of its sheet; another year of it is another", () => {
  expect(linesOf([targetOf({ id: "nation" }), later, own])).toEqual(["own: 61% (2025)", "later: 70% (2029), nasional"]);
});

it("a promised number of people stays beside the percentages", () => {
  expect(linesOf([own, people])).toEqual(["own: 61% (2025)", "people: 500 orang (2025)"]);
});
