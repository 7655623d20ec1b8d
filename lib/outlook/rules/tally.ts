import type { BackTest, Tally, Track } from "../schema";
import { AHEAD, missesOf, planAt, trialsOf } from "./back-test";

export const NOTHING_TESTED: BackTest = { regions: 0, origins: 0, horizons: [] };

/**
 * Back-tests one area: from each month what its page would have said then, method and interval chosen by what was known
 * then, against what came.
 */
export function backTestOf(track: Track): BackTest {
  const trials = trialsOf(track);
  const horizons = Array.from({ length: AHEAD }, (): Tally => ({ count: 0, error: 0, naiveError: 0, inside: 0 }));
  let origins = 0;
  for (const trial of trials) {
    let judged = 0;
    planAt(track, trials, trial.at).forEach(({ method, width }, index) => {
      const missed = missesOf(trial, index + 1, track.coverage[trial.at + index + 1] ?? null);
      if (missed === null) return;
      judged += 1;
      const tally = horizons[index]!;
      tally.count += 1;
      tally.error += missed[method];
      tally.naiveError += missed.naive;
      tally.inside += missed[method] <= width ? 1 : 0;
    });
    if (judged > 0) origins += 1;
  }
  return { regions: origins > 0 ? 1 : 0, origins, horizons };
}

/** @returns both together; regions of both are counted twice */
export function addBackTests(one: BackTest, other: BackTest): BackTest {
  const length = Math.max(one.horizons.length, other.horizons.length);
  return {
    regions: one.regions + other.regions,
    origins: one.origins + other.origins,
    horizons: Array.from({ length }, (_, index) => addTallies(one.horizons[index], other.horizons[index])),
  };
}

const NONE: Tally = { count: 0, error: 0, naiveError: 0, inside: 0 };

function addTallies(one: Tally = NONE, other: Tally = NONE): Tally {
  return {
    count: one.count + other.count,
    error: one.error + other.error,
    naiveError: one.naiveError + other.naiveError,
    inside: one.inside + other.inside,
  };
}
