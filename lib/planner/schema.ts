import type { FundingSource } from "@/lib/core/funding-sources";
import type { Period } from "@/lib/core/period";
import type { WorkerGroup } from "@/lib/core/worker-groups";

/** What a contribution costs, in rupiah a person and month, from a month on; null where no source says since when. */
export type Rate = {
  id: string;
  /** Rates of one programme follow each other in time. */
  programme: string;
  name: string;
  rupiah: number;
  parts: string | null;
  validFrom: Period | null;
  source: string;
  url: string | null;
};

/** The contribution of a row that names no other: accident and death benefits of people without an employer. */
export const STANDARD_PROGRAMME = "bpu-jkk-jkm";

/** People of one group whose contributions are paid for some months in a row. */
export type PlanRow = {
  group: WorkerGroup;
  /** Whole people, 1 or more. */
  people: number;
  /** Months paid, 1 or more. */
  months: number;
  /** The first of them. */
  start: Period;
  /** Rupiah a person and month; null is what the table of rates says of each month. */
  contribution: number | null;
  funding: FundingSource;
};

/** Mixes that stand side by side. */
export const PLAN_KEYS = ["A", "B", "C"] as const;
export type PlanKey = (typeof PLAN_KEYS)[number];

/** Rows of one plan at most, and months of one row. */
export const MOST_ROWS = 6;
export const MOST_MONTHS = 60;
/** What one row may cost: far beyond any budget, and six rows still add up exactly. */
export const MOST_RUPIAH = 1_000_000_000_000_000;

/** Where a region stands in the month of its data: what a plan adds to. Counts are people; null is unknown or not to be said. */
export type Ground = {
  period: Period;
  participants: number | null;
  workers: number | null;
  /** The target in percent of the workers, and the month it is to be reached in; null where it does not compare. */
  target: { percent: number; deadline: Period } | null;
};

/** A plan that somebody keeps under a name; `keptBy` by name, null where the account is gone. */
export type KeptPlan = { number: number; name: string; query: string; keptBy: string | null; keptAt: Date };
