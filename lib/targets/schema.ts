import type { WorkerBase } from "@/lib/core/vocabulary";

export const TARGET_STATUSES = ["STATED", "CLAIMED", "CONFIRMED"] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];

export const INTERPOLATIONS = ["NONE", "LINEAR"] as const;
/** How the values of a document run between its years: `NONE` where it does not say, and then nothing is drawn between them. */
export type Interpolation = (typeof INTERPOLATIONS)[number];

/** A promise of one region for one year. Percent is 0..100 and above; headcount in people. */
export type Target = {
  id: string;
  regionCode: string;
  year: number;
  percent: number | null;
  headcount: number | null;
  base: WorkerBase | null;
  /** True where the source does not say the base and it is our reading. */
  baseAssumed: boolean;
  status: TargetStatus;
  statedBy: string | null;
  /** Where somebody states the target, mostly the news; the document itself is the instrument's. */
  url: string | null;
  instrument: TargetInstrument;
};

/** What every target says of its document. */
export type TargetInstrument = Pick<
  Instrument,
  "id" | "family" | "kind" | "title" | "number" | "dated" | "url" | "interpolation"
>;

/** A document that targets are of, as it is in force. */
export type Instrument = {
  id: string;
  /** Whose own document it is; null where it speaks for several regions. */
  regionCode: string | null;
  /** Documents of one family override each other from nation to regency. */
  family: string;
  kind: string;
  title: string;
  number: string | null;
  /** The day, month or year it bears: YYYY, YYYY-MM or YYYY-MM-DD. */
  dated: string | null;
  /** The document itself; null where nobody knows it. */
  url: string | null;
  /** Where somebody speaks of the document, mostly the news. */
  sourceUrl: string | null;
  statedBy: string | null;
  interpolation: Interpolation;
};

/** Who recorded a revision: it came with the program, or an administrator did; names stay with those who administer. */
export type RecordedBy = "PROGRAM" | "ADMINISTRATOR";

/** What every revision of a target or a document says of itself. `recordedAt` is ISO text in UTC. */
export type Recorded = {
  revision: number;
  recordedAt: string;
  recordedBy: RecordedBy;
  reason: string | null;
  withdrawn: boolean;
};

/** All that was ever said of targets and documents, each from its first revision on. */
export type TargetHistory = {
  instruments: (Instrument & Recorded)[];
  targets: (Omit<Target, "instrument"> & { instrumentId: string } & Recorded)[];
};

/** A document as a list offers it. */
export type InstrumentName = { id: string; title: string };

/** What the country can be measured against: documents of one family in one year, or what each region says of itself. */
export type TargetChoice = {
  /** As in the address: `rpjmn-2025`. */
  key: string;
  family: string;
  year: number;
  /** Under which document it is offered. */
  group: string;
  /** What it is called; where a region is known, with what it says there. */
  label: string;
};
