import type { Period } from "@/lib/core/period";

/** Values month by month, oldest first; null is a month without a figure, never 0. */
export type Values = readonly (number | null)[];

/** The combination of three methods, or the same month of the year before. */
export type Method = "combined" | "naive";

/**
 * One area month by month from `first` on, of one kind of facts: `people` are participants, of an area in which some did not
 * report those that its coverage makes of all its workers; `workers` are people, `coverage` a ratio as it was shown.
 */
export type Track = { first: Period; people: Values; workers: Values; coverage: Values };

/** A month that is projected: people and ratios with the ends of the 80 % interval, errors of its back-test in percentage points. */
export type ProjectedMonth = {
  period: Period;
  /** Months after the last figure. */
  ahead: number;
  method: Method;
  people: number;
  coverage: number;
  low: number;
  high: number;
  /** What the method, and the naive one, missed by on average at this distance, over so many tests. */
  error: number;
  naiveError: number;
  tests: number;
};

/** Why nothing is projected: no figure or no workers in the month itself, too few months like it, or too many gaps. */
export type Unprojected = { why: "no-figure" | "no-workers" } | { why: "few-months" | "gaps"; known: number };

/** The months after `from`, as far as tests reach; workers are taken to stay as they are. */
export type Outlook = {
  from: Period;
  workers: number;
  simulated: boolean;
  months: ProjectedMonth[];
};

/** How forecasts of one distance came out: sums over so many of them, errors in percentage points. */
export type Tally = { count: number; error: number; naiveError: number; inside: number };

/** Tallies of 1, 2, 3 ... months ahead, from so many origins in so many regions. */
export type BackTest = { regions: number; origins: number; horizons: Tally[] };
