import { addMonths, monthsBetween, type Period } from "@/lib/core/period";
import { monthIndex, sawTooth, type SimulatedSegment } from "./national-path";
import { bell, drift, factor, uniform } from "./random";
import type { RegencyProfile } from "./regency-profiles";
import { MIGRANTS_LEAVE } from "./regional-character";
import { FIRST_PERIOD } from "./reporting-gaps";
import { wageEarnerShare } from "./worker-simulation";

/** How readily workers are registered, beside other kinds of regions. */
const REGISTERED = {
  PU: { industrial: 0.78, city: 0.58, rural: 0.36 },
  BPU: { industrial: 1.2, city: 1.3, rural: 1 },
  JAKON: { industrial: 1.6, city: 1.5, rural: 0.9 },
  PMI: { industrial: 0.7, city: 0.6, rural: 1 },
} as const;

/** How far regions differ for their own reasons: local budgets pay for BPU members, projects bring construction. */
const SPREAD_OF_ALL = 0.24;
const SPREAD: Record<SimulatedSegment, number> = { PU: 0.26, BPU: 0.42, JAKON: 0.4, PMI: 0.6 };
const MIDDLE = 28;

/**
 * A region's part of the nation's participants of a segment in a month, beside the other regions' parts. It moves
 * smoothly, with a little noise and here and there a jump.
 * @param employed the region's employed people in one year for all months: a new denominator moves no participant
 */
export function regionalWeight(
  profile: RegencyProfile,
  employed: number,
  segment: SimulatedSegment,
  period: Period,
): number {
  const { code } = profile;
  const month = monthIndex(period);
  const own = factor(`all|${code}`, SPREAD_OF_ALL) * factor(`${segment}|${code}`, SPREAD[segment]);
  const level = REGISTERED[segment][profile.character] * own;
  const trend = ((month - MIDDLE) / 57) * 0.3 * bell(`trend|${segment}|${code}`);
  const wander =
    0.035 * drift(`wander|${segment}|${code}`, month, 6) + 0.006 * bell(`noise|${segment}|${code}|${period}`);
  return (
    exposed(profile, employed, segment) *
    level *
    Math.exp(trend + wander) *
    season(code, segment, period) *
    jump(code, segment, period)
  );
}

/** @returns people who could belong to the segment */
function exposed(profile: RegencyProfile, employed: number, segment: SimulatedSegment): number {
  const wageEarners = wageEarnerShare(profile, 2023);
  switch (segment) {
    case "PU":
      return employed * wageEarners;
    case "BPU":
      return employed * (1 - wageEarners) * factor(`policy|${profile.provinceCode}`, 0.2);
    case "JAKON":
      return employed;
    case "PMI":
      return employed * (MIGRANTS_LEAVE.has(profile.provinceCode) ? 3 : 1);
  }
}

/** Some local budgets pay for the whole year, some for a few months: the fall to June differs. */
function season(code: string, segment: SimulatedSegment, period: Period): number {
  if (segment !== "BPU") return 1;
  return sawTooth(period) ** (1.6 * (uniform(`season|${code}`) - 0.5));
}

/** A local rule that enrols a group for good, or a construction project that ends again. */
function jump(code: string, segment: SimulatedSegment, period: Period): number {
  const draw = uniform(`jump|${segment}|${code}`);
  const start = addMonths(FIRST_PERIOD, 4 + Math.floor(48 * uniform(`jump month|${segment}|${code}`)));
  const since = monthsBetween(start, period);
  if (segment === "BPU" && draw < 0.12) return since >= 0 ? 1.3 + 6 * draw : 1;
  if (segment === "JAKON" && draw < 0.06) return since >= 0 && since < 9 ? 1.8 + 20 * draw : 1;
  return 1;
}
