import { type Period, yearOf } from "@/lib/core/period";
import { apportion } from "./apportion";
import type { LedRegion, Pin } from "./cases";
import { interpolate, type Knot } from "./interpolate";
import { type BySegment, bySegment, monthIndex, nationalActive, SIMULATED_SEGMENTS } from "./national-path";
import type { NationalSeries } from "./national-series";
import { factor } from "./random";

/**
 * Active participants of a led region in a month, in people and by segment: its share of the nation runs smoothly
 * through its pins, so the season is the nation's and the pinned months are met exactly.
 * @param employedIn the region's employed people of a year
 * @param nation the nation's participants by segment in that month, people
 */
export function ledParticipants(
  region: LedRegion,
  period: Period,
  employedIn: (year: number) => number,
  series: NationalSeries,
  nation: BySegment,
): BySegment {
  const knots = region.pins.map((pin): Knot => {
    return [monthIndex(pin.period), Math.log(peopleAt(pin, employedIn) / nationalActive(series, pin.period))];
  });
  const pinned = region.pins.some((pin) => pin.period === period);
  const noise = pinned ? 1 : factor(`led|${region.code}|${period}`, 0.005);
  const people = nationalActive(series, period) * Math.exp(interpolate(knots, monthIndex(period))) * noise;
  return bySegment(
    apportion(
      Math.round(people),
      SIMULATED_SEGMENTS.map((segment) => nation[segment] * region.mix[segment]),
    ),
  );
}

function peopleAt(pin: Pin, employedIn: (year: number) => number): number {
  return "participants" in pin ? pin.participants : Math.round(pin.coverage * employedIn(yearOf(pin.period)));
}
