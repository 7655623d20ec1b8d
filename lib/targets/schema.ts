import type { WorkerBase } from "@/lib/core/vocabulary";

export type TargetStatus = "STATED" | "CLAIMED" | "CONFIRMED";

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
  url: string | null;
  instrument: { id: string; family: string; kind: string; title: string };
};

/** A document as a list offers it. */
export type InstrumentName = { id: string; title: string };

/** A target document and year that the whole country can be measured against. */
export type TargetChoice = {
  /** As in the address: `rpjmn-2025`. */
  key: string;
  family: string;
  year: number;
  label: string;
};
