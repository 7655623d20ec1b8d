import type { Role } from "@/lib/access/schema";
import type { Period } from "@/lib/core/period";
import type { CountingBasis, Extent, Segment, WorkerBase, WorkerSegment } from "@/lib/core/vocabulary";
import type { FilePlace } from "@/lib/sources/schema";
import type { Target } from "@/lib/targets/schema";

/**
 * Who did something: a person in a role (`userId` for looking the name up, never to be given away), the operator at the
 * command line, or the program itself. `at` is an ISO moment.
 */
export type Hand =
  | { kind: "user"; role: Role | null; userId: string; at: string }
  | { kind: "operator"; at: string }
  | { kind: "program"; at: string };

/** A file that a figure came by, and where it stands there as far as that was kept; `column` as a spreadsheet names it. */
export type FigureFile = { name: string; sha256: string | null; place: (FilePlace & { column: string | null }) | null };

/** Where a recorded figure comes from. `approved` is null for workers, which nobody approves. */
type Origin = {
  sourceId: string;
  simulated: boolean;
  entered: Hand | null;
  approved: Hand | null;
  file: FigureFile | null;
};

/** A participant count of a region's month; people. `reason` is why the version corrects the one before. */
export type CountFact = Origin & {
  segment: Segment;
  extent: Extent;
  basis: CountingBasis;
  active: number;
  inactive: number | null;
  version: number;
  approvedAt: string;
  reason: string | null;
};

/** A count of workers of a reference year; people. */
export type WorkerFact = Origin & {
  base: WorkerBase;
  segment: WorkerSegment;
  year: number;
  count: number;
  revision: number;
  recordedAt: string;
};

/** What stood there before: participants under the definition after each version that was superseded since. */
export type EarlierFigure = { participants: number; version: number; at: string };

/** One revision of a target, oldest first; what came with the program has no reason. */
export type TargetRevision = {
  revision: number;
  percent: number | null;
  headcount: number | null;
  base: WorkerBase | null;
  status: Target["status"];
  withdrawn: boolean;
  recordedAt: string;
  reason: string | null;
  byProgram: boolean;
};

/** The document of a target, as far as it is known: `dated` is a day, `url` the document itself, `sourceUrl` who speaks of it. */
export type Document = {
  title: string;
  kind: string;
  number: string | null;
  dated: string | null;
  url: string | null;
  sourceUrl: string | null;
};

/** Everything recorded about one region's month that a figure of it rests on, and what it replaced. */
export type RecordedFacts = {
  period: Period;
  /** In force and counted under the definition; of a wider area what was recorded for itself. */
  counts: CountFact[];
  /** Oldest first, up to the one before the newest. */
  earlierCounts: EarlierFigure[];
  /** The reference year that the area itself is measured over; none where it is the sum of its regions. */
  workers: WorkerFact[];
  earlierWorkers: WorkerFact[];
  targetRevisions: TargetRevision[];
  document: Document | null;
};
