import { periodOf } from "@/lib/core/period";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { NO_SEGMENTS } from "@/lib/coverage/rules/numerator";
import { coverageOf } from "@/lib/coverage/rules/ratio";
import { standingOf, type Measure, type Standing } from "@/lib/coverage/rules/standing";
import type { AreaCoverage, Indicator, SeriesPoint } from "@/lib/coverage/schema";
import type { Target } from "@/lib/targets/schema";

// Areas, targets and definitions for tests of what is said about them.

export const EMPLOYED: Indicator = {
  ...{ code: "employed", name: "Semua segmen / penduduk bekerja", formula: "peserta aktif ÷ penduduk bekerja" },
  ...{
    referenceCode: null,
    mapsTo: null,
    goodFor: "",
    notFor: "",
    countingBasis: null,
    numeratorSegments: [...SEGMENTS],
  },
  ...{ base: "EMPLOYED", denominatorSegment: "ALL" },
};
export const BPU: Indicator = { ...EMPLOYED, code: "bpu", numeratorSegments: ["BPU"], denominatorSegment: "BPU" };

export const MEASURE: Measure = { indicator: EMPLOYED, period: periodOf(2025, 9), today: periodOf(2025, 11) };

/** What is said of a document of which only the title is known. */
export const UNNUMBERED = { number: null, dated: null, url: null, interpolation: "NONE" } as const;

/** 61% in 2025 for the nation, over a base that nobody stated. */
export function targetOf(more: Partial<Target> = {}): Target {
  return {
    ...{ id: "t", regionCode: "00", year: 2025, percent: 61, headcount: null, base: null, baseAssumed: false },
    ...{ status: "CLAIMED", statedBy: null, url: null },
    instrument: { id: "rpjmn", family: "rpjmn", kind: "RPJMN", title: "RPJMN", ...UNNUMBERED },
    ...more,
  };
}

/** A regency with its participants among its workers, or a wider area where `reported` says of how many. */
export function areaOf(participants: number | null, workers = 1000, more: Partial<AreaCoverage> = {}): AreaCoverage {
  const silent = { n: 0, of: 1, workers: null, byTotal: 0 };
  const reported = more.reported ?? (participants === null ? silent : { ...silent, n: 1, workers });
  return {
    ...{ region: { code: "35.72", name: "Kota Blitar" }, participants, workers, workersYear: 2025, reported },
    ...{ coverage: coverageOf(participants, reported.workers), lowerBound: coverageOf(participants, workers) },
    ...{ segments: NO_SEGMENTS, notBrokenDown: null, yearOnYear: null, changeSplit: null, revision: null, flags: [] },
    ...{ simulated: false, sources: [], ...more },
  };
}

/** The nation, of which some regencies reported. */
export function nationOf(participants: number, reported: AreaCoverage["reported"], workers: number): AreaCoverage {
  return areaOf(participants, workers, { region: { code: "00", name: "Indonesia" }, reported });
}

export function pointOf(period: SeriesPoint["period"], area: AreaCoverage): SeriesPoint {
  return { ...area, period };
}

export function standing(area: AreaCoverage, target: Target | null = targetOf(), measure: Measure = MEASURE): Standing {
  return standingOf(area, target, measure);
}
