import type { Period } from "@/lib/core/period";
import type { Finding } from "@/lib/quality/schema";

/** A finding of an approved month. `explained` where a reason was given for exactly this figure. */
export type CheckedFinding = Finding & { code: string; name: string; explained: boolean };

/** What the quality rules say about the approved figures of a month; `period` null where nothing is approved yet. */
export type MonthCheck = { period: Period | null; regions: number; findings: CheckedFinding[] };
