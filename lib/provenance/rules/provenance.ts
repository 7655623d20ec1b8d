import { NATION } from "@/lib/core/region-code";
import type { Reading, UnderDefinition } from "@/lib/coverage/rules/reading";
import type { Standing } from "@/lib/coverage/rules/standing";
import type { RecordedFacts } from "../schema";

/**
 * A region's page with everything recorded that its figure of the month rests on, null where no month has one, and the
 * same region and month under each definition.
 */
export type Provenance = { reading: Reading; facts: RecordedFacts | null; definitions: UnderDefinition[] };

/** What a wider area's figure is the sum of. People; `rest` is what no part and nothing of its own accounts for. */
export type Parts = {
  parts: Standing[];
  participants: number;
  workers: number;
  own: number;
  rest: number;
  /** whether a total stands for all of it, so that nothing is added up */
  isTotal: boolean;
};

/** @returns null for a regency, which has no parts */
export function partsOf({ reading, facts }: Provenance): Parts | null {
  const { region, regions, standings, shown } = reading;
  if (region.level === "REGENCY" || !shown) return null;
  const level = region.code === NATION ? "PROVINCE" : "REGENCY";
  const parts = regions
    .filter((each) => each.level === level && (level === "PROVINCE" || each.parentCode === region.code))
    .flatMap(({ code }) => standings.get(code) ?? []);
  const participants = sum(parts.map(({ area }) => area.participants));
  const workers = sum(parts.map(({ area }) => (area.participants === null ? null : area.reported.workers)));
  const counts = facts?.counts ?? [];
  const isTotal = counts.some(({ extent }) => extent === "TOTAL");
  const own = isTotal ? 0 : sum(counts.map(({ active }) => active));
  const rest = (shown.standing.area.participants ?? 0) - participants - own;
  return { parts, participants, workers, own, rest, isTotal };
}

function sum(people: readonly (number | null)[]): number {
  return people.reduce<number>((all, one) => all + (one ?? 0), 0);
}
