import type { KnownDay } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import type { WorkerBase, WorkerSegment } from "@/lib/core/vocabulary";

// What changed between the ends of two days, as everybody may know it: no person is named.

export const CHANGE_KINDS = ["months", "workers", "targets", "documents", "printed", "definitions"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Two days in Indonesia, the earlier first: what became known after the end of `from`, up to the end of `to`. */
export type Between = { from: KnownDay; to: KnownDay };

/** `approved` came new, `corrected` says something else than before, `same` says it again, `withdrawn` holds no longer. */
export type ChangeState = "approved" | "corrected" | "same" | "withdrawn";

type Subject =
  | { kind: "months"; period: Period }
  | { kind: "workers"; base: WorkerBase; segment: WorkerSegment; year: number }
  | { kind: "targets"; id: string; year: number; document: string }
  | { kind: "documents"; id: string; document: string }
  | { kind: "printed"; id: string; date: string; publisher: string | null }
  | { kind: "definitions"; id: string; name: string };

/**
 * Something that was one thing at the end of one day and another at the end of the other; null is nothing, or nothing that
 * can be counted, as of documents and definitions.
 */
export type Change = {
  subject: Subject;
  /** the day on which it changed last between the two */
  on: KnownDay;
  regionCode: string;
  before: number | null;
  after: number | null;
  unit: "people" | "percent";
  state: ChangeState;
  simulated: boolean;
  /** why, where that is public */
  reason: string | null;
};

export type Changes = {
  counts: Record<ChangeKind, number>;
  rows: Change[];
};

/** @returns what it is to go from one value to another */
export function changeState(before: number | null, after: number | null): ChangeState {
  if (before === after) return "same";
  if (after === null) return "withdrawn";
  return before === null ? "approved" : "corrected";
}

type Said = { percent: number | null; people: number | null; withdrawn: boolean };

/**
 * @returns what something said before and says now, undefined being nothing. What says people instead of a percentage, or now
 * the other way, is compared in what it says now.
 */
export function saidChange(was: Said | undefined, is: Said): Pick<Change, "before" | "after" | "unit" | "state"> {
  const unit = is.percent === null ? "people" : "percent";
  const valueOf = (one: Said | undefined) => (one === undefined || one.withdrawn ? null : one[unit]);
  const [before, after] = [valueOf(was), valueOf(is)];
  return { before, after, unit, state: changeState(before, after) };
}

/** @returns the same of what has no number */
export function wordsChange(was: Pick<Said, "withdrawn"> | undefined, is: Pick<Said, "withdrawn">) {
  const held = was !== undefined && !was.withdrawn;
  const state: ChangeState = is.withdrawn ? "withdrawn" : held ? "same" : "approved";
  return { before: null, after: null, unit: "percent", state } as const;
}

/** @returns after less before, null where one of them is missing; to four decimals, as percentages are kept */
export function differenceOf({ before, after }: Pick<Change, "before" | "after">): number | null {
  return before === null || after === null ? null : Math.round((after - before) * 10_000) / 10_000;
}
