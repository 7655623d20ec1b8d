import type { FundingSource } from "@/lib/core/funding-sources";
import type { WorkerGroup } from "@/lib/core/worker-groups";
import type { ReportStatus } from "@/lib/reports/schema";

// What regions do to have their workers covered (upaya daerah). None of it is ever added to coverage: groups overlap the
// segments of participants, and money is no person.

export const EFFORT_KINDS = ["GROUP", "INSTRUMENT", "FUNDING"] as const;
/** A group of workers and who of it is covered, a rule of the region's own, or money set aside. */
export type EffortKind = (typeof EFFORT_KINDS)[number];

export const STANDINGS = ["REGISTERED", "PLANNED", "NOT_YET"] as const;
/** Where a group stands: all or some of it registered, planned for, or neither. */
export type Standing = (typeof STANDINGS)[number];

/** Entered and approved by people, printed somewhere, or simulated. */
export type Origin = "RECORDED" | "PUBLISHED" | "SIMULATED";

export const RULE_KINDS = ["PERDA", "PERGUB", "PERBUP", "PERWALI", "KEPUTUSAN", "SE", "MOU"] as const;
/** What a rule of a region is called. */
export type RuleKind = (typeof RULE_KINDS)[number];

/** What names an effort through all its versions. */
export type EffortKey = { regionCode: string; kind: EffortKind; key: string };

/** What is said of every effort: of when (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), and where it is from. */
type Stated = { asOf: string; source: string; url: string | null; note: string | null };

/** People; null where nobody says how many. `months` of the year are paid for. `title` names a group that has no name of its own. */
export type GroupSaid = Stated & {
  kind: "GROUP";
  group: WorkerGroup;
  title: string | null;
  standing: Standing;
  potential: number | null;
  covered: number | null;
  months: number | null;
  funding: FundingSource | null;
  document: string | null;
};

/** `document` is its number. */
export type InstrumentSaid = Stated & { kind: "INSTRUMENT"; rule: RuleKind; title: string; document: string | null };

/** `amount` in rupiah; `potential` the people it is for, null where nobody says how many. */
export type FundingSaid = Stated & {
  kind: "FUNDING";
  year: number;
  funding: FundingSource;
  amount: number;
  months: number | null;
  potential: number | null;
  document: string | null;
};

export type EffortSaid = GroupSaid | InstrumentSaid | FundingSaid;

/** One version of an effort with who did what when; names stay with those who may know them. */
export type EffortVersion = EffortKey & {
  said: EffortSaid;
  version: number;
  status: ReportStatus;
  origin: Origin;
  reason: string | null;
  enteredBy: string | null;
  enteredAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  returnReason: string | null;
};

export const EFFORT_STEPS = ["save", "submit", "withdraw", "return", "approve", "discard"] as const;
export type EffortStep = (typeof EFFORT_STEPS)[number];

/** An effort as those who work on it see it: the newest version, the approved one before it, and what one may do with it. */
export type WorkedEffort = { newest: EffortVersion; before: EffortVersion | null; steps: EffortStep[] };

/** A step of what stands there: `seen` is the stamp that the page showed, `reason` that of a return. */
export type SteppedEffort = { key: EffortKey; seen: string; step: Exclude<EffortStep, "save">; reason: string };
