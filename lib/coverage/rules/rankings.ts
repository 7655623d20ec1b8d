import type { SearchParams } from "@/lib/core/reading-parameters";
import type { Standing } from "./standing";

/** What makes a region off track: how far it is, how fast it goes, or how many people are missing. */
export const RANKINGS = ["capaian", "laju", "orang"] as const;
export type Ranking = (typeof RANKINGS)[number];

/** @returns the ranking asked for in the address, or by attainment */
export function rankingOf({ urut }: SearchParams): Ranking {
  return RANKINGS.find((each) => each === urut) ?? "capaian";
}

/** Regions below their targets that a ranking can place, worst first, and how many more it cannot place. */
export type OffTrack = { ranked: Standing[]; unplaced: number };

export function offTrackOf(standings: readonly Standing[], ranking: Ranking): OffTrack {
  const below = standings.filter(({ gap }) => gap !== null && gap > 0);
  const placed = below.flatMap((standing) => {
    const key = keyOf(standing, ranking);
    return key === null ? [] : [{ standing, key }];
  });
  placed.sort(
    (a, b) =>
      a.key[0] - b.key[0] ||
      a.key[1] - b.key[1] ||
      a.standing.area.region.code.localeCompare(b.standing.area.region.code),
  );
  return { ranked: placed.map(({ standing }) => standing), unplaced: below.length - placed.length };
}

/** Ascending, worst first: a group, and the order within it. */
type Key = readonly [group: number, order: number];

function keyOf(standing: Standing, ranking: Ranking): Key | null {
  const { attainment, gap } = standing;
  switch (ranking) {
    case "capaian":
      return attainment === null ? null : [0, attainment];
    case "laju":
      return paceKey(standing);
    case "orang":
      return gap === null ? null : [0, -gap];
  }
}

/**
 * Those that lose people come first, by how many of a thousand workers. The others by the share of the needed pace that
 * they achieve: gap ÷ months is needed, the months are the same for all, and after the deadline the order still holds.
 */
function paceKey({ achievedPace, gap, area }: Standing): Key | null {
  if (achievedPace === null || gap === null) return null;
  return achievedPace < 0 ? [0, achievedPace / (area.reported.workers ?? 1)] : [1, achievedPace / gap];
}
