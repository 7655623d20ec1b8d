import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { AreaCoverage, Indicator } from "../schema";
import { NO_SEGMENTS } from "./numerator";
import { rankingsOf } from "./rankings";
import { standingOf } from "./standing";

function area(code: string, participants: number | null, workers: number, byTotal = 0): AreaCoverage {
  const reporting = participants !== null;
  return {
    region: { code, name: code },
    participants,
    workers,
    workersYear: 2025,
    reported: { n: reporting ? 1 : 0, of: 1, workers: reporting ? workers : null, byTotal },
    coverage: reporting ? participants / workers : null,
    lowerBound: reporting ? participants / workers : null,
    segments: NO_SEGMENTS,
    notBrokenDown: null,
    yearOnYear: null,
    revision: null,
    flags: [],
    simulated: false,
    sources: [],
  };
}

const TARGET = {
  id: "t",
  regionCode: "00",
  year: 2025,
  percent: 61,
  headcount: null,
  base: null,
  baseAssumed: false,
  status: "CLAIMED",
  statedBy: null,
  url: null,
  instrument: { id: "rpjmn", family: "rpjmn", kind: "RPJMN", title: "RPJMN" },
} as const;
const period = "2025-09" as Period;
const INDICATOR = {
  ...{ code: "employed", name: "", formula: "", referenceCode: null, countingBasis: null },
  ...{ numeratorSegments: [...SEGMENTS], base: "EMPLOYED", denominatorSegment: "ALL" },
} satisfies Indicator;
const measure = { indicator: INDICATOR, period, today: "2025-11" as Period };
/** @param points the change over a year */
const standing = (now: AreaCoverage, points?: number) =>
  standingOf(
    points === undefined ? now : { ...now, yearOnYear: { points, people: 0, regions: 1, of: 1, workers: 1 } },
    TARGET,
    measure,
  );

describe("rankingsOf", () => {
  const standings = [
    standing(area("35.01", 100, 1000), 5),
    standing(area("35.02", 100, 5000), -2),
    standing(area("35.03", 1200, 1000)),
    standing(area("35.04", null, 1000)),
    standing(area("61.01", null, 1000)),
  ];
  const all = new Map([...standings, standing(area("61", 500, 1000, 1))].map((each) => [each.area.region.code, each]));
  const since = new Map([["35.03", "2023-07" as Period]]);
  const rankings = rankingsOf(standings, since, all);
  const codes = (list: readonly { area: AreaCoverage }[]) => list.map((each) => each.area.region.code);

  it("orders by what each list is about", () => {
    expect(codes(rankings.farthestBehind)).toEqual(["35.02", "35.01"]);
    expect(codes(rankings.fastestRising)).toEqual(["35.01"]);
    expect(codes(rankings.falling)).toEqual(["35.02"]);
    expect(codes(rankings.aboveHundred)).toEqual(["35.03"]);
    expect(rankings.newest.map((each) => each.standing.area.region.code)).toEqual(["35.03"]);
  });

  it("does not call a regency silent that is counted in its province's total", () => {
    expect(codes(rankings.notReported)).toEqual(["35.04"]);
  });
});
