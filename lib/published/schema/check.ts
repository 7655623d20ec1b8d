import type { PublishedFigure } from "../schema";

/** What a printed statement can have wrong. The list is closed; its words are in `rules/check/catalogue.ts`. */
export const VERDICT_CODES = [
  "PERCENT_MISMATCH",
  "DATE_IMPOSSIBLE",
  "PERCENT_OF_TARGET",
  "GAP_AS_UNCOVERED",
  "PARTS_MISMATCH",
  "OVER_100",
  "TARGET_BELOW_ACHIEVEMENT",
  "CONTRADICTS",
  "BASE_CHANGED",
  "REGISTERED_AS_ACTIVE",
] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];

/** `error` cannot be true as printed, `warning` wants an explanation, `info` accuses nobody. */
export type VerdictSeverity = "error" | "warning" | "info";

/** `detail` is one or two Indonesian sentences with the arithmetic. */
export type Verdict = { code: VerdictCode; severity: VerdictSeverity; detail: string };

/** Why a check could not be made of a statement. */
export type Unchecked = { code: VerdictCode; why: string };

/** What one rule finds in a statement: verdicts, none of them where it holds, or why it cannot say. */
export type Judgement = readonly Verdict[] | { unchecked: string };

/**
 * A printed figure with what an article may say besides: all of it optional, none of it recorded. People are whole
 * numbers, percentages 0..100 and above.
 */
export type Statement = PublishedFigure & {
  /** The target named beside the figure. */
  targetPercent?: number | null;
  targetPeople?: number | null;
  /** People said not to be covered. */
  uncovered?: number | null;
  /** The parts that were printed beside the participants. */
  parts?: readonly { name: string; people: number }[];
  /** Whether participants were said to be active or registered. */
  counted?: "ACTIVE" | "REGISTERED" | null;
  saidBy?: string | null;
  /** Decimals that were printed, where a last zero counts (`50,0`). */
  percentDecimals?: number;
  /** In which unit a count was printed (`28 ribu`: 1000), where that is known better than by its zeros. */
  units?: { workers?: number; participants?: number; uncovered?: number };
};

export const KNOWN_BASES = ["EMPLOYED", "EMPLOYEES", "ELIGIBLE", "LABOUR_FORCE", "TARGET"] as const;
/** Whom a real count counts. TARGET: the people that a target asks for. */
export type BaseKind = (typeof KNOWN_BASES)[number];

/** A real count that a printed percentage may have been of; never a simulated one. */
export type KnownBase = { base: BaseKind; year: number; value: number };

/** A target in force for a region; percent 0..100 and above. */
export type KnownTarget = {
  regionCode: string;
  year: number;
  percent: number | null;
  people: number | null;
  title: string;
};

/**
 * A base on which the printed numbers come true. `percent` is what the printed people are of `value`, or the printed
 * percentage where the base is the printed number of workers; `fit` is 0..1, 1 where the division gives what was printed.
 */
export type BaseReading = { base: BaseKind; year: number; value: number; percent: number | null; fit: number };

/** What is known of a region besides the statement. */
export type KnownFacts = { bases: readonly KnownBase[]; targets: readonly KnownTarget[] };

/** What a rule may look at: other statements (any region) and what is known of this one's region. */
export type CheckContext = KnownFacts & { others: readonly Statement[] };

export type CheckedStatement = {
  id: string;
  verdicts: Verdict[];
  readings: BaseReading[];
  unchecked: Unchecked[];
};
