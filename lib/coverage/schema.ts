import type { Period } from "@/lib/core/period";

export const SEGMENTS = ["PU", "BPU", "JAKON", "PMI"] as const;
/** A part of the participants that sources count apart. */
export type PartSegment = (typeof SEGMENTS)[number];
/** ALL stands alone, where the source gives no split. */
export type Segment = PartSegment | "ALL";
export type Extent = "OWN" | "TOTAL";
export type RegionLevel = "NATION" | "PROVINCE" | "REGENCY";
/** `real` leaves simulated facts out; `all` prefers real facts and fills with simulated ones. */
export type DataChoice = "real" | "all";

/** What the reader must know before using a figure. */
export const FLAGS = [
  "above-100",
  "partial-segments",
  "children-exceed-total",
  "workers-incomplete",
  "workers-years-mixed",
  "not-broken-down",
] as const;
export type Flag = (typeof FLAGS)[number];

/** The coverage of one area in one month. People are whole numbers; coverage is a ratio 0..n; missing is null, never 0. */
export type AreaCoverage = {
  region: { code: string; name: string };
  /** Active participants counted, in people. */
  participants: number | null;
  /** Everybody in the area who works, in people. */
  workers: number | null;
  /** The latest reference year that went into `workers`. */
  workersYear: number | null;
  /** Regencies that reported: `n` of `of`; `byTotal` of the `n` only inside the total of a wider area; their workers. */
  reported: { n: number; of: number; workers: number | null; byTotal: number };
  /** participants / reported.workers */
  coverage: number | null;
  /** participants / workers */
  lowerBound: number | null;
  /** The part of a TOTAL that no child accounts for ("belum dirinci"), in people. */
  notBrokenDown: number | null;
  flags: Flag[];
  /** True where any fact behind the figure is simulated. */
  simulated: boolean;
  /** Ids of the sources behind the figure. */
  sources: string[];
};

/** One month of an area's series. */
export type SeriesPoint = AreaCoverage & { period: Period };
