import type { WorkerBase, WorkerSegment } from "@/lib/core/vocabulary";

/** A denominator as it is to be recorded. `count` in people, `regionCode` by Kemendagri. */
export type WorkerFact = {
  regionCode: string;
  base: WorkerBase;
  segment: WorkerSegment;
  year: number;
  count: number;
};
