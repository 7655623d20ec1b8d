import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Target } from "@/lib/targets/schema";
import { UNNUMBERED } from "@/tests/support/coverage-examples";
import type { AreaCoverage, Indicator } from "../schema";
import { isFewReports, reportedShare } from "./few-reports";
import { NO_SEGMENTS } from "./numerator";
import { gapsOf, standingOf } from "./standing";

const indicator: Indicator = {
  ...{
    code: "employed",
    name: "",
    formula: "",
    referenceCode: null,
    mapsTo: null,
    goodFor: "",
    notFor: "",
    countingBasis: null,
  },
  ...{ numeratorSegments: [...SEGMENTS], base: "EMPLOYED", denominatorSegment: "ALL" },
};
const bpu: Indicator = { ...indicator, numeratorSegments: ["BPU"], denominatorSegment: "BPU" };
const target = (base: Target["base"]): Target => ({
  ...{ id: "t", regionCode: "00", year: 2025, percent: 61, headcount: null, base, baseAssumed: false, url: null },
  ...{
    status: "CLAIMED",
    statedBy: null,
    instrument: { id: "i", family: "f", kind: "RPJMN", title: "RPJMN", ...UNNUMBERED },
  },
});
const measure = { indicator, period: periodOf(2025, 9), today: periodOf(2026, 2) };

function area(participants: number | null, more: Partial<AreaCoverage> = {}): AreaCoverage {
  const reported = { n: participants === null ? 0 : 1, of: 1, workers: 1000, byTotal: 0 };
  return {
    ...{ region: { code: "35.74", name: "" }, participants, workers: 1000, workersYear: 2025, reported },
    ...{ coverage: participants === null ? null : participants / 1000, lowerBound: null, segments: NO_SEGMENTS },
    ...{
      notBrokenDown: null,
      yearOnYear: null,
      changeSplit: null,
      revision: null,
      flags: [],
      simulated: false,
      sources: [],
    },
    ...more,
  };
}
const few = area(70, { workers: 10_000, reported: { n: 2, of: 38, workers: 1000, byTotal: 0 } });

describe("a standing", () => {
  it("says nothing of an area of whose workers too few reported (N2)", () => {
    expect(standingOf(few, target(null), measure)).toMatchObject({
      ...{ comparison: "few-reports", coverage: null, gap: null, pace: null, attainment: null, meets: null },
    });
  });

  it("says nothing of a change that few of the workers stand behind", () => {
    const yearOnYear = { points: 3.7, people: 1200, regions: 2, of: 38, workers: 1000 };
    expect(standingOf({ ...few, yearOnYear }, target(null), measure).change).toBeNull();
    const most = { ...area(500), yearOnYear: { ...yearOnYear, regions: 30, workers: 900 } };
    expect(standingOf(most, target(null), measure).change).toBe(3.7);
  });

  it("compares one base with itself only; one that nobody stated with all employed workers (N4)", () => {
    const comparison = (base: Target["base"], of = indicator) =>
      standingOf(area(500), target(base), { ...measure, indicator: of }).comparison;
    expect([comparison("EMPLOYED"), comparison("ELIGIBLE"), comparison(null)]).toEqual([
      "comparable",
      "other-base",
      "comparable",
    ]);
    expect([comparison(null, bpu), comparison("EMPLOYED", bpu)]).toEqual(["other-base", "other-base"]);
    expect(comparison(null, { ...indicator, base: "ELIGIBLE" })).toBe("other-base");
  });

  it("counts the months that are left from the data and from today (N17)", () => {
    expect(standingOf(area(500), target(null), measure)).toMatchObject({ monthsFromData: 3, monthsFromToday: -2 });
  });

  it("above 100 % has a colour of its own", () => {
    expect(standingOf(area(1200), target(null), measure)).toMatchObject({ meets: true, gap: 0 });
  });

  it("says both sums of what is missing (N7)", () => {
    const regencies = [area(500), area(700), area(null), area(600)].map((each) =>
      standingOf(each, target(null), measure),
    );
    const whole = area(1800, { workers: 4000, reported: { n: 3, of: 4, workers: 3000, byTotal: 0 }, coverage: 0.6 });
    expect(gapsOf(standingOf({ ...whole, workers: 3700 }, target(null), measure), regencies)).toEqual({
      ...{ netted: 30, added: 120, regions: 2 },
    });
  });
});

describe("how much of an area reported", () => {
  it("is told by its workers, and by its regencies where these are not known", () => {
    expect(reportedShare({ ...few })).toBe(0.1);
    expect(reportedShare({ ...few, workers: null })).toBe(2 / 38);
    expect(reportedShare({ ...few, flags: ["workers-incomplete"] })).toBe(2 / 38);
    expect(isFewReports({ ...few, workers: 1250 })).toBe(false);
    expect(isFewReports({ ...few, workers: 1251 })).toBe(true);
    expect(isFewReports({ ...few, participants: null })).toBe(false);
  });
});
