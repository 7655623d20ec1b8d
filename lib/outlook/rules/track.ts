import { addMonths, monthsBetween, type Period } from "@/lib/core/period";
import { statedCoverage } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";
import type { Track } from "../schema";

/** Like goes on from like: a simulated month from simulated ones, one with all segments from such (DECISIONS 48). */
export function kindOf({ simulated, flags }: SeriesPoint): string {
  return `${simulated} ${flags.includes("partial-segments")}`;
}

/** @returns the months of one kind up to the last of them; null where none is stated over known workers */
export function trackOf(points: readonly SeriesPoint[], kind: string): Track | null {
  const stated = points.filter((point) => kindOf(point) === kind && point.workers && statedCoverage(point) !== null);
  const [first, last] = [stated[0]?.period, stated.at(-1)?.period];
  if (!first || !last) return null;
  const empty = () => new Array<number | null>(monthsBetween(first, last) + 1).fill(null);
  const [people, workers, coverage] = [empty(), empty(), empty()];
  for (const point of stated) {
    const at = monthsBetween(first, point.period);
    coverage[at] = point.coverage;
    workers[at] = point.workers;
    people[at] = point.reported.n < point.reported.of ? point.coverage! * point.workers! : point.participants;
  }
  return { first, people, workers, coverage };
}

export function periodAtIndex({ first }: Track, at: number): Period {
  return addMonths(first, at);
}
