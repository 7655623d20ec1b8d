import type { Segment } from "@/lib/core/vocabulary";
import type { FoundMeasure, FoundTable, RegionColumns } from "./found-table";

/** Which region a row means, by Kemendagri codes. */
export type RegionFinding =
  | { kind: "resolved"; code: string }
  | { kind: "ambiguous"; candidates: readonly string[] }
  | { kind: "unknown"; suggestions: readonly string[] };

/** `total` adds up other rows and is compared with them; `heading` has no figures; everything else is `data`. */
export type RowSort = "data" | "total" | "heading";

/** A table with its regions looked up; `findings` and `sorts` go with `table.body`. `columns` null: it names no regions. */
export type ReadTable = {
  sheet: string | null;
  table: FoundTable;
  columns: RegionColumns | null;
  codes: string | null;
  evidence: string;
  refused: string | null;
  findings: RegionFinding[];
  sorts: RowSort[];
};

/** What a wanted column holds: workers of all kinds or employees, or people of a segment; `total` is only compared. */
export type Role =
  | { of: "workers"; part: "all" | "employees" }
  | { of: "participants"; segment: Segment; status: "active" | "inactive" }
  | { of: "total"; status: "active" | "inactive" };
/** The columns of a table that an import takes. */
export type Wanted = { read: ReadTable; columns: { role: Role; measure: FoundMeasure }[] };

/** Why a row of a file is none of the facts, although nothing is wrong with it. */
export type SkipReason = "total" | "heading" | "note" | "missing";
export type Skipped = { sheet?: string; row: number; reason: SkipReason };
