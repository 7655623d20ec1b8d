import { type Period, periodsFrom } from "@/lib/core/period";
import { apportion } from "./apportion";
import { LED_REGIONS } from "./cases";
import { ledParticipants } from "./led-participants";
import {
  type BySegment,
  bySegment,
  nationalSegments,
  SIMULATED_SEGMENTS,
  type SimulatedSegment,
  sawTooth,
} from "./national-path";
import type { NationalSeries } from "./national-series";
import { factor } from "./random";
import type { RegencyProfile } from "./regency-profiles";
import { regionalWeight } from "./regional-weight";
import { FIRST_PERIOD, gapKey, LAST_PERIOD, simulateGaps } from "./reporting-gaps";
import { simulateEmployed, WORKER_YEARS } from "./worker-simulation";

/** A simulated numerator, in people. */
export interface SimulatedParticipants {
  regionCode: string;
  period: Period;
  segment: SimulatedSegment;
  active: number;
  /** null where the simulated office does not count them */
  inactive: number | null;
}

/** Lapsed members for each active one; construction and migrant members end with their contract and do not lapse. */
const LAPSED: Partial<Record<SimulatedSegment, number>> = { PU: 0.5, BPU: 0.8 };
const WEIGHT_YEAR = 2023;

/**
 * @returns the participants of every region and month that is reported, by month, region and segment; in each month the
 * regions that report add up to the nation's number, so a missing region is spread over the others
 */
export function simulateParticipants(
  profiles: readonly RegencyProfile[],
  series: NationalSeries,
): SimulatedParticipants[] {
  const employed = new Map(WORKER_YEARS.map((year) => [year as number, simulateEmployed(profiles, series, year)]));
  const gaps = simulateGaps(employed.get(WEIGHT_YEAR)!);
  const led = new Map(LED_REGIONS.map((region) => [region.code, region]));

  return periodsFrom(FIRST_PERIOD, LAST_PERIOD).flatMap((period) => {
    const nation = nationalSegments(series, period);
    const reporting = profiles.filter(({ code }) => !gaps.has(gapKey(code, period)));
    const counts = new Map<string, BySegment>();
    for (const { code } of reporting) {
      const region = led.get(code);
      const workers = (year: number) => employed.get(year)!.get(code)!;
      counts.set(code, region ? ledParticipants(region, period, workers, series, nation) : bySegment([]));
    }
    const free = reporting.filter(({ code }) => !led.has(code));
    for (const segment of SIMULATED_SEGMENTS) {
      const left = [...counts.values()].reduce((people, count) => people - count[segment], nation[segment]);
      const weights = free.map((profile) =>
        regionalWeight(profile, employed.get(WEIGHT_YEAR)!.get(profile.code)!, segment, period),
      );
      apportion(left, weights).forEach((people, index) => (counts.get(free[index]!.code)![segment] = people));
    }
    return [...counts].flatMap(([regionCode, count]) =>
      SIMULATED_SEGMENTS.map((segment): SimulatedParticipants => {
        const active = count[segment];
        return { regionCode, period, segment, active, inactive: lapsed(regionCode, segment, active, period) };
      }),
    );
  });
}

/** Who leaves in summer is still registered, so the lapsed grow when the active shrink. */
function lapsed(code: string, segment: SimulatedSegment, active: number, period: Period): number | null {
  const typical = LAPSED[segment];
  if (typical === undefined) return null;
  return Math.round(active * typical * factor(`lapsed|${segment}|${code}`, 0.12) * sawTooth(period) ** -2);
}
