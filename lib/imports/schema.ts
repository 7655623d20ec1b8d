import { z } from "zod";
import { oneLine } from "@/lib/core/one-line";
import { periodSchema } from "@/lib/core/period";
import { REAL_SOURCE_KINDS } from "@/lib/sources/schema";
import { CODE_SYSTEMS, COUNTING_BASES, WORKER_BASES } from "@/lib/core/vocabulary";
import type { Skipped } from "./schema/table-reading";

export const WORKER_COLUMNS = ["region_code", "year", "employed", "employees"] as const;
export const PARTICIPANT_COLUMNS = ["region_code", "period", "segment", "active", "inactive"] as const;
export type Column = (typeof WORKER_COLUMNS)[number] | (typeof PARTICIPANT_COLUMNS)[number];

/** A line of a table. `row` is its line in the file, the header's being 1; cells are text as written. */
export type TableRow = { row: number; cells: string[] };

/**
 * Something wrong: where (null: the file as a whole), a number of the catalogue, and what is wrong and what to do.
 * `sheet` where a workbook has several, `column` then as a spreadsheet names it.
 */
export type Rejection = { sheet?: string; row: number | null; column: string | null; code: string; message: string };

/** What became of a file. All counts are rows; one rejected row means that nothing is recorded. */
export type ImportResult = {
  rows: number;
  accepted: number;
  unchanged: number;
  rejected: Rejection[];
  /** Of a table found in a file: its rows that are no facts, as totals, headings, notes, regions without figures. */
  skipped?: Skipped[];
  dryRun: boolean;
  /** What the user should know although nothing is wrong; sentences in Indonesian. */
  notices: string[];
};

/** `NAME` in upper case from the command line's `name-of-it`. */
function choice<const T extends readonly string[]>(values: T) {
  return z
    .string()
    .transform((text) => text.toUpperCase().replaceAll("-", "_"))
    .pipe(
      z.enum(values, {
        error: `pilih ${values.map((value) => value.toLowerCase().replaceAll("_", "-")).join(" atau ")}`,
      }),
    );
}

const line = oneLine("teks").min(1, "tidak boleh kosong").max(300, "paling panjang 300 huruf");

/** What the codes of a tidy file are where nothing is said. */
export const TIDY_CODES = "kemendagri";

const shared = {
  /** Of a tidy file Kemendagri's unless it says otherwise; a table that was found says itself, and may not contradict. */
  codes: z.enum(CODE_SYSTEMS, { error: "pilih kemendagri atau bps" }).optional(),
  title: line.optional(),
  publisher: line.optional(),
  url: z
    .url({ protocol: /^https?$/, error: "alamat http atau https" })
    .max(2000)
    .optional(),
  kind: choice(REAL_SOURCE_KINDS).optional(),
  /** Of a workbook: which sheet, and the title of the column that is wanted. */
  sheet: line.optional(),
  measure: line.optional(),
  /** The sign that groups thousands, where somebody was asked because a column of a found table does not decide it. */
  thousands: z.enum([".", ","], { error: "pilih . atau ," }).optional(),
  dryRun: z.boolean().default(false),
};

/** How a file is to be read and what is said about where it comes from. */
export const importRequestSchema = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("workers"),
    base: choice(WORKER_BASES).default("EMPLOYED"),
    /** Where a table does not say its year. */
    year: z.coerce.number({ error: "tulis empat angka" }).int().min(1990).max(2100).optional(),
    ...shared,
  }),
  z.strictObject({
    of: z.literal("participants"),
    period: periodSchema.optional(),
    /** Left out it is OWN, and the user is told where that is doubtful. */
    extent: choice(["OWN", "TOTAL"]).optional(),
    basis: choice(COUNTING_BASES).default("REGISTRATION"),
    ...shared,
  }),
]);
export type ImportRequest = z.infer<typeof importRequestSchema>;
export type WorkersRequest = Extract<ImportRequest, { of: "workers" }>;
export type ParticipantsRequest = Extract<ImportRequest, { of: "participants" }>;
