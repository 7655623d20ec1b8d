import type { InstrumentName } from "@/lib/targets/schema";
import type { ImportKind } from "./choice";
import type { Rejection } from "../schema";
import type { Batch } from "./batch";
import type { Plan } from "./plan";
import type { Book } from "./sheet";
import type { ReadTable, Skipped } from "./table-reading";

/** A file that was brought as it would be taken over. `refused` where it is not clear what it holds; then there is no plan. */
export type ImportPlan = {
  batch: Batch;
  book: Book;
  /** As the file's own words have them, and as the person says. */
  tables: { found: ReadTable[]; chosen: ReadTable[] };
  shape: string;
  nameOf: (code: string) => string;
  plan: Plan;
  skipped: Skipped[];
  notices: string[];
  refused: Rejection | null;
  /** What the file can be brought for, and the documents that targets may be of. */
  kinds: ImportKind[];
  instruments: InstrumentName[];
  /** What the office is called whose reading it began with; null where there is none, or none any more. */
  rememberedOffice: string | null;
};
