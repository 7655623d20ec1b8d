export const WORKER_BASES = ["EMPLOYED", "ELIGIBLE", "LABOUR_FORCE"] as const;
/** Which workers a denominator counts: BPS employed, those who can be members, or everybody in the labour force. */
export type WorkerBase = (typeof WORKER_BASES)[number];

/** All workers, or the part of them that a survey tells apart; migrant workers are not among a region's residents at work. */
export type WorkerSegment = "ALL" | "PU" | "BPU" | "JAKON";

/** A denominator as it is to be recorded. `count` in people, `regionCode` by Kemendagri. */
export type WorkerFact = {
  regionCode: string;
  base: WorkerBase;
  segment: WorkerSegment;
  year: number;
  count: number;
};
