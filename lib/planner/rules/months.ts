import { addMonths, monthsBetween, periodsFrom, type Period } from "@/lib/core/period";
import { coverageOf, gapOf } from "@/lib/coverage/rules/ratio";
import type { Ground, PlanRow } from "../schema";

/** A month under a plan, all but the plan staying as it is. People are whole numbers; coverage is a ratio 0..n; null is unknown. */
export type PlanMonth = {
  period: Period;
  /** People whose contribution is paid this month by the plan. */
  added: number;
  participants: number | null;
  coverage: number | null;
  /** People missing to the target, never below 0. */
  gap: number | null;
};

/** Two years, longer only where a plan is. */
const SHOWN_MONTHS = 24;
const MOST_SHOWN = 72;

/** @returns whether a row pays for a month */
export function isPaidIn({ start, months }: Pick<PlanRow, "start" | "months">, month: Period): boolean {
  return start <= month && month < addMonths(start, months);
}

/**
 * Who is paid for in the month of the data already is among its participants, or may be: such a row adds nobody.
 * @returns whether the people of a row come on top of those of the data
 */
export function isAdded({ start }: Pick<PlanRow, "start">, { period }: Pick<Ground, "period">): boolean {
  return start > period;
}

/** @returns one month under a plan, with participants of the data and workers staying as they are */
export function monthUnder(rows: readonly PlanRow[], ground: Ground, period: Period): PlanMonth {
  const added = rows
    .filter((row) => isAdded(row, ground) && isPaidIn(row, period))
    .reduce((sum, { people }) => sum + people, 0);
  const participants = ground.participants === null ? null : ground.participants + added;
  return {
    period,
    added,
    participants,
    coverage: coverageOf(participants, ground.workers),
    gap: ground.target === null ? null : gapOf(participants, ground.workers, ground.target.percent),
  };
}

/**
 * @param plans all that are shown beside each other, so that they share one axis
 * @returns the months to show: from the one before the first that is paid, until after the last one, two years at least
 */
export function shownMonths(plans: readonly (readonly PlanRow[])[], ground: Pick<Ground, "period">): Period[] {
  const rows = plans.flat().filter((row) => isAdded(row, ground));
  const starts = rows.map(({ start }) => start).sort();
  const from = starts[0] === undefined ? ground.period : addMonths(starts[0], -1);
  const ends = rows.map(({ start, months }) => monthsBetween(from, start) + months);
  const length = Math.min(MOST_SHOWN, Math.max(SHOWN_MONTHS - 1, ...ends));
  return periodsFrom(from, addMonths(from, length));
}

/** Where a plan leads: the months with the most people, those at the target's deadline, and what is left when it has been paid. */
export type Course = {
  /** First and last month of the longest stretch from the first month with the most people on; null where it adds nobody. */
  peak: { month: PlanMonth; until: Period } | null;
  /** In the month the target is to be reached in; null without a target, or where the plan begins later. */
  atDeadline: PlanMonth | null;
  /** In the first month after the last one paid; null where the plan adds nobody. */
  after: PlanMonth | null;
};

export function courseOf(rows: readonly PlanRow[], ground: Ground): Course {
  const added = rows.filter((row) => isAdded(row, ground));
  const first = added.map(({ start }) => start).sort()[0];
  if (first === undefined) return { peak: null, atDeadline: null, after: null };
  const end = added
    .map(({ start, months }) => addMonths(start, months))
    .sort()
    .at(-1)!;
  const months = periodsFrom(first, addMonths(end, -1)).map((period) => monthUnder(rows, ground, period));
  const most = Math.max(...months.map((month) => month.added));
  const begin = months.findIndex((month) => month.added === most);
  const stop = months.findIndex((month, index) => index > begin && month.added < most);
  const deadline = ground.target?.deadline;
  return {
    peak: { month: months[begin]!, until: months[(stop < 0 ? months.length : stop) - 1]!.period },
    atDeadline: deadline === undefined || deadline < first ? null : monthUnder(rows, ground, deadline),
    after: monthUnder(rows, ground, end),
  };
}
