import { UNNUMBERED } from "./coverage-examples";
import type { Target } from "@/lib/targets/schema";

/** A target as a document of a family states it for a region and year; without a percentage it promises people. */
export const statedTarget = (regionCode: string, year: number, percent: number | null, family: string): Target => ({
  id: `${regionCode}-${year}-${family}`,
  regionCode,
  year,
  percent,
  headcount: percent === null ? 57_550_000 : null,
  base: null,
  baseAssumed: false,
  status: "STATED",
  statedBy: null,
  url: null,
  instrument: { id: family, family, kind: family, title: family.toUpperCase(), ...UNNUMBERED },
});

/** Of the nation, of provinces and of a regency; some of one family and year. */
export const STATED_TARGETS = [
  statedTarget("00", 2045, 99.5, "rpjp"),
  statedTarget("00", 2025, 52.15, "ucj"),
  statedTarget("00", 2025, 61, "rpjmn"),
  statedTarget("00", 2025, null, "rencana"),
  statedTarget("19", 2025, 57.17, "ucj"),
  statedTarget("32.14", 2025, 75, "ucj"),
  statedTarget("18", 2024, 32.62, "ucj"),
];
