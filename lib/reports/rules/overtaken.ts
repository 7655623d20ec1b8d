import type { EntryColumn, ReportKey, ReportStatus } from "../schema";

/** A region's month whose newest version nobody has approved yet, and by name those whose figures stand there. */
export type OpenReport = ReportKey & { name: string; status: ReportStatus; people: readonly string[] };

/**
 * A version that an imported file has overtaken: it was never approved, and the next one is the file's. What was typed
 * stays to be seen; a correction takes it up again.
 */
export type OvertakenVersion = {
  version: number;
  status: ReportStatus;
  typed: { column: EntryColumn; text: string }[];
  /** the version that counts, the title of its file, and when it was recorded */
  by: { version: number; title: string; at: Date };
};
