import { NATION } from "@/lib/core/region-code";
import { formatCount } from "@/lib/core/numbers";
import { reject } from "../messages";
import type { Rejection } from "../schema";

/** The workers of regions, and the year they were counted. */
export type KnownWorkersIndex = ReadonlyMap<string, { year: number; count: number }>;

/** Registration at head offices makes four times the workers; hundreds of times is a slip of the thousands sign. */
const MOST_TIMES = 100;

/** @returns I.207 for people who are more than `MOST_TIMES` the region's workers; null also where none are known */
export function findSlip(
  people: number,
  region: string,
  known: KnownWorkersIndex,
  { row, column }: { row: number; column: string },
): Rejection | null {
  const workers = known.get(region);
  if (!workers || workers.count === 0 || people <= MOST_TIMES * workers.count) return null;
  const facts = { people: formatCount(people), region, workers: formatCount(workers.count), year: workers.year };
  return reject("I.207", row, column, { ...facts, times: MOST_TIMES });
}

/** Adds what is known of the regencies up to their provinces and the nation, where those have no count of their own. */
export function withSums(regencies: KnownWorkersIndex): KnownWorkersIndex {
  const sums = new Map<string, { year: number; count: number }>();
  for (const [code, { year, count }] of regencies)
    for (const above of code.includes(".") ? [code.slice(0, 2), NATION] : []) {
      const sum = sums.get(above);
      sums.set(above, { year: Math.max(year, sum?.year ?? 0), count: count + (sum?.count ?? 0) });
    }
  return new Map([...sums, ...regencies]);
}
