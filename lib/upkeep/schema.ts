import { z } from "zod";
import type { QueueName } from "@/lib/jobs/queues";

/** What is done from time to time; something new adds its line. */
export const UPKEEP_KINDS = ["backup", "nightly-check", "restore"] as const;
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

export type DatabaseState = {
  version: string;
  /** Bytes of the whole database. */
  bytes: number;
  startedAt: Date;
  connections: { open: number; most: number };
  /** Migrations that were applied, and those this program brings. */
  migrations: { applied: number; known: number; newest: string | null };
};

/** A statement as the database keeps it, without values; milliseconds. */
export type Statement = { text: string; calls: number; meanMs: number; totalMs: number };

export type JobState = "created" | "retry" | "active" | "completed" | "cancelled" | "failed";

export type QueueState = {
  name: QueueName;
  title: string;
  daily: string;
  /** Work that waits, also for another try, and work under way. */
  waiting: number;
  active: number;
  /** The newest that has ended or was begun; null before the first. */
  last: { state: JobState; at: Date; retries: number; said: string | null } | null;
};

/** How this installation is, as the copy that is asked sees it. */
export type SystemState = {
  version: string;
  /** Of this copy's process. */
  startedAt: Date;
  node: string;
  /** Bytes on the disk that holds this copy's data. */
  disk: { free: number; all: number };
  database: DatabaseState;
  queues: QueueState[] | null;
  runs: LastRuns;
  slow: Statement[] | null;
};
