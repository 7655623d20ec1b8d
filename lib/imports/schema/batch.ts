import { z } from "zod";
import { periodSchema } from "@/lib/core/period";
import { ENTRY_COLUMNS } from "@/lib/reports/schema";
import { regionCodeSchema } from "@/lib/regions/schema";
import type { Choice } from "./choice";
import type { LineState } from "./plan";

export type BatchStatus = "OPEN" | "DONE" | "UNDONE";

/** A cell that an import has put in; texts as they stood before and after, values in people, and where the file has it. */
export const batchChangesSchema = z.array(
  z.object({
    regionCode: regionCodeSchema,
    period: periodSchema,
    version: z.int(),
    column: z.enum(ENTRY_COLUMNS),
    was: z.string(),
    wasValue: z.int().nullable(),
    text: z.string(),
    value: z.int().nullable(),
    // Imports of before this was kept do not know.
    sheet: z.string().nullable().default(null),
    row: z.int().nullable().default(null),
    fileColumn: z.string().nullable().default(null),
  }),
);
export type BatchChange = z.infer<typeof batchChangesSchema>[number];

/** A file that somebody has brought. `isKept` while it can be read again. */
export type Batch = {
  id: string;
  status: BatchStatus;
  broughtBy: string;
  broughtAt: Date;
  /** of the branch it was brought for, null for an administrator's */
  branchId: string | null;
  fileName: string;
  fileSha256: string;
  choice: Choice;
  changes: BatchChange[];
  counts: Partial<Record<LineState, number>>;
  endedAt: Date | null;
  endedBy: string | null;
  isKept: boolean;
};

/** The same with those who had to do with it by name; `office` null for an administrator's, or for a branch that is gone. */
export type SeenBatch = Batch & {
  isOwn: boolean;
  broughtByName: string;
  endedByName: string | null;
  office: string | null;
};

/** Whether somebody's words may be the id of an import; no other is ever looked up. */
export function isBatchId(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** For how many days a file is kept after it was brought, and how many unfinished ones a person may have. */
export const KEPT_DAYS = 7;
export const MOST_OPEN = 20;
