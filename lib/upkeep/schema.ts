import { z } from "zod";

/** What is done from time to time; something new adds its line. */
export const UPKEEP_KINDS = ["backup", "restore"] as const;
export type UpkeepKind = (typeof UPKEEP_KINDS)[number];

export const newRunSchema = z.strictObject({
  kind: z.enum(UPKEEP_KINDS),
  beganAt: z.date(),
  passed: z.boolean(),
  /** In Indonesian; it may be shown on a page, so it names no person, address or secret. */
  summary: z.string().trim().min(1).max(500),
});
/** A piece of upkeep that has just ended. */
export type NewRun = z.infer<typeof newRunSchema>;

export type UpkeepRun = NewRun & { endedAt: Date };

/** The newest run of a kind, and the newest that passed, which may be the same; null where there is none. */
export type LastRuns = Record<UpkeepKind, { last: UpkeepRun | null; lastPassed: UpkeepRun | null }>;
