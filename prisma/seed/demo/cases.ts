import { type Period, periodOf } from "@/lib/core/period";
import type { BySegment } from "./national-path";

/** A month through which a region's participants pass: so many people, or such a ratio of the region's workers. */
export type Pin = { period: Period } & ({ participants: number } | { coverage: number });

/** A region that the simulation leads through given values; months between and around them follow the nation. */
export interface LedRegion {
  code: string;
  /** employed people of given years; the other years follow the nation */
  workers?: ReadonlyMap<number, number>;
  pins: readonly Pin[];
  /** segments beside the nation's split: 2 is twice its share before the four are brought back to one */
  mix: BySegment;
  /** nothing is reported before this month */
  firstReport?: Period;
}

const LIKE_THE_NATION: BySegment = { PU: 1, BPU: 1, JAKON: 1, PMI: 1 };
const SMALL_CITY: BySegment = { PU: 1.1, BPU: 0.9, JAKON: 0.8, PMI: 0.6 };
const HEAD_OFFICES: BySegment = { PU: 2.5, BPU: 0.5, JAKON: 1, PMI: 0.3 };
const PROJECTS: BySegment = { PU: 0.8, BPU: 0.5, JAKON: 5, PMI: 0 };

/** The five articles that the project started from (domain.md, "The five source cases"). */
export const SOURCE_CASES: readonly LedRegion[] = [
  // Kota Probolinggo, 15 Sep 2021: 119,345 workers (BPS, August 2020), 23 % covered; 27,449 is 23.0 % of them.
  {
    code: "35.74",
    workers: new Map([
      [2020, 119_345],
      [2021, 119_345],
    ]),
    pins: [{ period: periodOf(2021, 9), participants: 27_449 }],
    mix: SMALL_CITY,
  },
  // Kota Bima, 10 Mar 2022: "cakupannya 9000", "baru 10 persen" of 94,370 workers (BPS 2022); what follows is invented.
  {
    code: "52.72",
    workers: new Map([
      [2021, 99_811],
      [2022, 94_370],
    ]),
    pins: [
      { period: periodOf(2022, 3), participants: 9_000 },
      { period: periodOf(2025, 9), coverage: 0.24 },
    ],
    mix: { PU: 1, BPU: 1.4, JAKON: 0.8, PMI: 0.6 },
  },
  // Kota Blitar, 9 Jun 2023: 53 %.
  { code: "35.72", pins: [{ period: periodOf(2023, 6), coverage: 0.53 }], mix: SMALL_CITY },
  // Kota Pasuruan, 4 Jan 2024: no figure; 33,759 participants were printed in August 2024.
  {
    code: "35.75",
    workers: new Map([[2024, 115_844]]),
    pins: [{ period: periodOf(2024, 8), participants: 33_759 }],
    mix: SMALL_CITY,
  },
  // Kab. Belitung Timur: 31 %, printed "11/09/2024", a day that can only have been 11 October.
  {
    code: "19.06",
    pins: [
      { period: periodOf(2024, 9), coverage: 0.31 },
      { period: periodOf(2024, 10), coverage: 0.31 },
    ],
    mix: { PU: 0.9, BPU: 1.3, JAKON: 0.9, PMI: 0.1 },
  },
];

/** Regions whose participants outnumber their workers, and a young one whose residents still count elsewhere. */
export const UNUSUAL_REGIONS: readonly LedRegion[] = [
  { code: "31.71", pins: [{ period: periodOf(2023, 12), coverage: 2.4 }], mix: HEAD_OFFICES },
  { code: "31.74", pins: [{ period: periodOf(2023, 12), coverage: 1.75 }], mix: HEAD_OFFICES },
  {
    code: "92.08",
    pins: [
      { period: periodOf(2021, 1), coverage: 0.5 },
      { period: periodOf(2024, 12), coverage: 1.26 },
    ],
    mix: PROJECTS,
  },
  {
    code: "72.06",
    pins: [
      { period: periodOf(2021, 1), coverage: 0.55 },
      { period: periodOf(2025, 9), coverage: 1.12 },
    ],
    mix: PROJECTS,
  },
  // A new capital is built: construction workers come and go again.
  {
    code: "64.09",
    pins: [
      { period: periodOf(2022, 6), coverage: 0.32 },
      { period: periodOf(2023, 12), coverage: 0.95 },
      { period: periodOf(2024, 8), coverage: 1.33 },
      { period: periodOf(2025, 9), coverage: 0.82 },
    ],
    mix: PROJECTS,
  },
  // Kab. Pulau Taliabu: 2.22 % was printed for May 2025.
  {
    code: "82.08",
    pins: [
      { period: periodOf(2023, 7), coverage: 0.006 },
      { period: periodOf(2025, 5), coverage: 0.0222 },
    ],
    mix: { ...LIKE_THE_NATION, PMI: 0 },
    firstReport: periodOf(2023, 7),
  },
];

export const LED_REGIONS: readonly LedRegion[] = [...SOURCE_CASES, ...UNUSUAL_REGIONS];
