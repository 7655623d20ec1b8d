import type { Standing } from "./standing";

/**
 * Regions of like size: the nearest by number of workers, on a ratio scale, so that 50.000 is as far from 100.000 as
 * 200.000 is. The region itself is among them, in order of size.
 */
export function peersOf(standing: Standing, candidates: readonly Standing[], count: number): Standing[] {
  const own = standing.area.workers;
  if (own === null || own === 0) return [standing];
  const distance = (other: Standing) => Math.abs(Math.log((other.area.workers ?? 0) / own));
  const others = candidates.filter(
    (other) => other.area.region.code !== standing.area.region.code && (other.area.workers ?? 0) > 0,
  );
  const nearest = others.sort((a, b) => distance(a) - distance(b)).slice(0, count);
  return [standing, ...nearest].sort((a, b) => (b.area.workers ?? 0) - (a.area.workers ?? 0));
}
