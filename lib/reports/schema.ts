import type { Period } from "@/lib/core/period";
import type { Extent, Segment } from "@/lib/coverage/schema";

export const COUNTING_BASES = ["REGISTRATION", "DOMICILE"] as const;
/** Where a participant is counted: at the office of registration or by the identity card's address. */
export type CountingBasis = (typeof COUNTING_BASES)[number];

/** A numerator as it is to be recorded. Counts in people; `inactive` null where the source does not give it. */
export type ParticipantFact = {
  regionCode: string;
  period: Period;
  extent: Extent;
  segment: Segment;
  basis: CountingBasis;
  active: number;
  inactive: number | null;
};
