import type { PartSegment, WorkerBase } from "@/lib/core/vocabulary";
import type { SheetRow } from "./sheet";
import type { TemplateStamp } from "./template";

/** What a column of figures counts. A `total` adds up the segments beside it and is a check, or stands alone for ALL. */
export type Meaning =
  | { of: "workers"; base: WorkerBase; part: "all" | "employees" }
  | { of: "targets"; part: "percent" | "headcount" }
  | { of: "participants"; segment: PartSegment | "total"; status: "active" | "inactive" };

/** `people` is how many one of the column's ones stands for. */
export type Unit = { people: 1 | 1000 | 1_000_000 } | "percent";

/** `period` is `2024` or `2024-08`, null where only a column or the user says it. */
export type FoundMeasure = {
  column: number;
  /** The column's titles from the top down, each once. */
  titles: string[];
  meaning: Meaning | null;
  period: string | null;
  unit: Unit | null;
};

/** Columns that say which region a row is about; columns count from 1. */
export type RegionColumns = {
  name: number | null;
  code: number | null;
  province: number | null;
  /** A column that says kabupaten, kota or provinsi. */
  level: number | null;
};

/** A table somewhere in a sheet, as its shape and its words show it; nothing is looked up yet. */
export type FoundTable = {
  /** The lines above its header. */
  title: string;
  headerRows: number[];
  /** Rows of figures, and rows among them that have none. */
  body: SheetRow[];
  /** Rows under the last figures that belong to no other table. */
  notes: SheetRow[];
  /** Columns of words or codes that could name regions, the likeliest first. */
  nameColumns: number[];
  codeColumns: number[];
  levelColumn: number | null;
  periodColumn: number | null;
  segmentColumn: number | null;
  measures: FoundMeasure[];
  /** What titles, headings or labels say; null where nothing does. */
  unit: Unit | null;
  period: string | null;
  /** Of a sheet that was made here to be filled in; absent for any other. */
  template?: TemplateStamp;
};
