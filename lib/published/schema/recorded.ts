import type { BaseReading, Statement } from "./check";

/** Who, by role and never by name, recorded something when and why; `at` is ISO text in UTC, the rest null for what came with the program. */
export type Recorded = { at: string; role: string | null; reason: string | null };

/** The base on which a person has accepted a figure to be true. */
export type AcceptedReading = Omit<BaseReading, "fit"> & { at: string; role: string; reason: string };

/** A printed figure in force, or withdrawn, as its newest revision says. */
export type RecordedFigure = Statement & {
  revision: number;
  withdrawn: boolean;
  recorded: Recorded;
  /** Whether an example account has recorded it: made up to try the program out. */
  byExample: boolean;
  /** Null where none is accepted of this revision. */
  accepted: AcceptedReading | null;
};

/** What is stated of a figure, without what recording it adds. */
export type GivenFigure = Omit<Statement, "id">;
