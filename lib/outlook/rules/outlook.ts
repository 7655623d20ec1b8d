import type { Period } from "@/lib/core/period";
import { statedCoverage } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";
import type { Outlook, Unprojected } from "../schema";
import { LEAST_MONTHS, LEAST_TESTS, planAt, trialsOf, WINDOW } from "./back-test";
import { kindOf, periodAtIndex, trackOf } from "./track";

/** Months of figures before there is a first projection. */
export const NEEDED_MONTHS = LEAST_MONTHS + LEAST_TESTS;

/**
 * Goes on with a series from one of its months, knowing nothing later.
 * @param series months of one area, oldest first, as a page holds them: ten years at most
 */
export function outlookOf(series: readonly SeriesPoint[], from: Period): Outlook | Unprojected {
  const until = series.filter(({ period }) => period <= from);
  const last = until.at(-1);
  if (last?.period !== from || last.participants === null) return { why: "no-figure" };
  if (!last.workers || statedCoverage(last) === null) return { why: last.workers ? "no-figure" : "no-workers" };
  const track = trackOf(until, kindOf(last))!;
  const known = track.people.filter((value) => value !== null).length;
  if (known < NEEDED_MONTHS) return { why: "few-months", known };
  const at = track.people.length - 1;
  const trials = trialsOf(track, at + 1 - WINDOW);
  const now = trials.at(-1);
  const plan = planAt(track, trials, at);
  if (now?.at !== at || plan.length === 0) return { why: "gaps", known };
  const months = plan.flatMap(({ method, tests, width, ...missed }, index) => {
    const coverage = now[method][index] ?? null;
    if (coverage === null) return [];
    return {
      period: periodAtIndex(track, at + index + 1),
      ahead: index + 1,
      method,
      people: Math.round(coverage * last.workers!),
      coverage,
      low: Math.max(0, coverage - width / 100),
      high: coverage + width / 100,
      ...{ error: missed[method], naiveError: missed.naive, tests },
    };
  });
  if (months.length === 0) return { why: "gaps", known };
  return { from, workers: last.workers, simulated: last.simulated, months };
}
