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

export const REPORT_STATUSES = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"] as const;
/** Where a version of a region's month stands. */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** A region's month. */
export type ReportKey = { regionCode: string; period: Period };

/** A cell that the examiner wants looked at again, with an optional word. */
export type ReturnMark = { segment: Segment; note: string | null };

/** One version of a region's month with who did what when; a correction is a new version. */
export type ReportVersion = ReportKey & {
  version: number;
  status: ReportStatus;
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  returnedBy: string | null;
  returnedAt: Date | null;
  returnReason: string | null;
  marks: readonly ReturnMark[];
};
