import { expect, it } from "vitest";
import { areaOf, EMPLOYED, MEASURE, nationOf, targetOf } from "@/tests/support/coverage-examples";
import type { AreaCoverage } from "../schema";
import { COVERAGE_COLUMNS, coverageCells, FILE_LABELS, fileRow } from "./csv";

const row = (area: AreaCoverage) =>
  Object.fromEntries(coverageCells(area).map((cell, index) => [COVERAGE_COLUMNS[index]!, cell]));

it("a row holds segments, the change with what it is over, and a correction", () => {
  const segments = { PU: 200, BPU: 80, JAKON: null, PMI: null, unsplit: 7 };
  const yearOnYear = { points: 1.04, people: 12, regions: 1, of: 1, workers: 1000 };
  const revision = { at: "2025-10-12", participants: 1234 };
  const changeSplit = { participants: 1.2, workers: -0.16 };
  expect(row(areaOf(287, 1000, { segments, yearOnYear, changeSplit, revision, flags: ["revised"] }))).toMatchObject({
    ...{ participants: 287, coverage: 0.287, pu: 200, bpu: 80, jakon: null, pmi: null, unsplit: 7 },
    ...{ year_on_year_points: 1.04, year_on_year_regions: 1, year_on_year_of: 1 },
    ...{ year_on_year_points_participants: 1.2, year_on_year_points_workers: -0.16 },
    ...{ revised_at: "2025-10-12", revised_from: 1234, flags: "revised" },
  });
});

it("a row of few reports holds people and the flag, no ratio and no change (N2)", () => {
  const few = nationOf(90, { n: 2, of: 514, workers: 300, byTotal: 0 }, 100_000);
  const yearOnYear = { points: 3.7, people: 12, regions: 2, of: 514, workers: 300 };
  const changeSplit = { participants: 5.1, workers: -1.4 };
  expect(row({ ...few, yearOnYear, changeSplit, flags: ["few-reports"] })).toMatchObject({
    ...{ participants: 90, workers_reported: 300, reported_n: 2, coverage: null, lower_bound: null },
    ...{ year_on_year_points: null, year_on_year_points_participants: null, year_on_year_points_workers: null },
    ...{ year_on_year_regions: 2, flags: "few-reports" },
  });
});

it("a row of a file says who is missing and both paces, as the ranking of its page does", () => {
  const yearOnYear = { points: 1.2, people: 12, regions: 1, of: 1, workers: 1000 };
  const choice = { key: "rpjmn-2025", family: "rpjmn", year: 2025, group: "", label: "61% (2025)" };
  const view = { indicator: EMPLOYED, data: "all", targets: [targetOf()], choice, knownAt: null } as const;
  const cells = fileRow(areaOf(287, 1000, { yearOnYear }), MEASURE.period, view);
  const row = Object.fromEntries(cells.map((cell, index) => [Object.keys(FILE_LABELS)[index]!, cell]));
  expect(row).toMatchObject({ period: "2025-09", target_percent: 61, gap: 323, needed_pace: 108, achieved_pace: 1 });
});
