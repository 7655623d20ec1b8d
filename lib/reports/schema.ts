import { z } from "zod";
import { inOneLine } from "@/lib/core/unseen";
import { LARGEST_COUNT } from "@/lib/core/numbers";
import { periodSchema, type Period } from "@/lib/core/period";
import type { CountingBasis, Extent, Segment } from "@/lib/core/vocabulary";
import { answerSchema } from "@/lib/quality/schema";
import { regionCodeSchema } from "@/lib/regions/schema";
import { LONGEST_BLOCK } from "./rules/paste/block";

/** A numerator as it is to be recorded. Counts in people; `inactive` null where the source does not give it. */
export type ParticipantFact = {
  regionCode: string;
  period: Period;
  extent: Extent;
  segment: Segment;
  basis: CountingBasis;
  active: number;
  inactive: number | null;
};

export const REPORT_STATUSES = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"] as const;
/** Where a version of a region's month stands. */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** A region's month. */
export type ReportKey = { regionCode: string; period: Period };

/** Active people of a region and segment in its newest approved month; null where none is known. */
export type LastFigures = (regionCode: string, segment: Segment) => number | null;

/** A cell that the examiner wants looked at again, with an optional word. */
export type ReturnMark = { segment: Segment; note: string | null };

/** One version of a region's month with who did what when; a correction is a new version. */
export type ReportVersion = ReportKey & {
  version: number;
  status: ReportStatus;
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  returnedBy: string | null;
  returnedAt: Date | null;
  returnReason: string | null;
  marks: readonly ReturnMark[];
  /** why an approved version is corrected by this one; null for a first version, a file's, and those opened before it was asked */
  correctionReason: string | null;
};

export const ENTRY_COLUMNS = [
  "PU",
  "BPU",
  "JAKON",
  "PMI",
  "PU_INACTIVE",
  "BPU_INACTIVE",
  "JAKON_INACTIVE",
  "PMI_INACTIVE",
  "TOTAL",
] as const;
/** A column of the form: active people of a segment, inactive ones, or the sum as the source prints it. */
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** A cell as it is being filled in: `text` as typed, `value` in people or null, `revision` counts its saves from 1. */
export type EntryCell = { text: string; value: number | null; revision: number; enteredBy: string; enteredAt: Date };
/** The cells of a version; a column nobody has touched is absent. */
export type EntryCells = Partial<Record<EntryColumn, EntryCell>>;

/** Longer than any number with its unit; the database holds no more. */
export const LONGEST_TEXT = 64;

/** Cells or reasons that are saved at once; the largest branch has fifteen regions of nine columns. */
export const MOST_CHANGES = 600;

/** One cell as a browser sends it. `base` is the revision it was typed over, 0 where there was none. */
export const cellChangeSchema = z.strictObject({
  region: regionCodeSchema,
  column: z.enum(ENTRY_COLUMNS),
  text: z
    .string()
    .max(LONGEST_TEXT, `Paling panjang ${LONGEST_TEXT} huruf.`)
    // Half a character (JSON can say one) is no text either: the audit trail could not keep it.
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Isi sel tidak boleh memuat karakter kendali.")
    .transform(inOneLine),
  thousands: z.enum([".", ",", " "]).nullable().default(null),
  base: z.int().min(0),
});
export type CellChange = z.infer<typeof cellChangeSchema>;

/** A reason for an odd figure as a browser sends it; `was` is what the page showed before it was written. */
export const answerChangeSchema = answerSchema.extend({
  region: regionCodeSchema,
  was: answerSchema.pick({ reason: true, text: true }),
});
export type AnswerChange = z.infer<typeof answerChangeSchema>;

/** What a page of a month's form shows: the mark of each row by region, and whether inactive people have columns. */
const shownPageSchema = z.strictObject({
  rows: z.record(regionCodeSchema, z.string().max(16)),
  withInactive: z.boolean(),
});
export type ShownPage = z.infer<typeof shownPageSchema>;

/** A block copied from a spreadsheet, with the columns of the form and the cell that it was pasted into. */
export const pastedBlockSchema = z.strictObject({
  period: periodSchema,
  text: z.string().max(LONGEST_BLOCK),
  columns: z.array(z.enum(ENTRY_COLUMNS)).min(1).max(ENTRY_COLUMNS.length),
  at: z.strictObject({ region: regionCodeSchema, column: z.enum(ENTRY_COLUMNS) }),
});
export type PastedBlock = z.infer<typeof pastedBlockSchema>;

/** Asks what has changed since a page was shown. */
export const changesRequestSchema = z.strictObject({ period: periodSchema, page: shownPageSchema });

export const saveRequestSchema = z
  .strictObject({
    period: periodSchema,
    changes: z.array(cellChangeSchema).refine(areOfDifferentCells, "Satu sel hanya sekali.").default([]),
    answers: z.array(answerChangeSchema).refine(areOfDifferentWarnings, "Satu alasan hanya sekali.").default([]),
    /** Without it the answer has verdicts only. */
    page: shownPageSchema.nullable().default(null),
  })
  .refine(({ changes, answers }) => changes.length + answers.length > 0, "Tidak ada yang disimpan.");

const figureSchema = z
  .int("Jumlah orang: bilangan bulat, tanpa tanda ribuan.")
  .min(0, "Jumlah orang tidak kurang dari 0.")
  .max(LARGEST_COUNT, `Paling banyak ${LARGEST_COUNT}.`)
  .nullable()
  .optional();
type Figures = Partial<Record<EntryColumn, number | null>>;

/** A region's month as a program sends it: figures in people by column, null empties one, a column that is not there stays. */
export const putReportSchema = z
  .strictObject(
    {
      figures: (
        z.strictObject(
          Object.fromEntries(ENTRY_COLUMNS.map((column) => [column, figureSchema])),
          unknownNames(ENTRY_COLUMNS),
        ) as z.ZodType<Figures>
      ).default({}),
      answers: z.array(answerSchema).max(MOST_CHANGES).default([]),
      submit: z.boolean().default(false),
      /** What the report showed when the figures were made; with it, what others have saved since is not written over. */
      stamp: z.string().max(40).nullable().default(null),
    },
    unknownNames(["figures", "answers", "submit", "stamp"]),
  )
  .refine(
    ({ answers }) => areOfDifferentWarnings(answers.map((answer) => ({ ...answer, region: "" }))),
    "Satu alasan hanya sekali.",
  )
  .refine(
    ({ figures, answers, submit }) => submit || Object.keys(figures).length + answers.length > 0,
    "Tidak ada yang disimpan atau dikirim.",
  );
export type PutReport = z.output<typeof putReportSchema>;

function unknownNames(known: readonly string[]) {
  return {
    error: (issue: { code?: string; keys?: readonly string[] }) =>
      issue.code === "unrecognized_keys"
        ? `Tidak dikenal: ${issue.keys?.join(", ") ?? ""}. Yang dikenal: ${known.join(", ")}.`
        : undefined,
  };
}

/** Of two changes of one cell the later would win, and the verdict of the earlier would not be true. */
function areOfDifferentCells(changes: readonly CellChange[]): boolean {
  return new Set(changes.map(({ region, column }) => `${region} ${column}`)).size === changes.length;
}

function areOfDifferentWarnings(answers: readonly Pick<AnswerChange, "region" | "rule" | "segment">[]): boolean {
  return new Set(answers.map(({ region, rule, segment }) => `${region} ${rule} ${segment}`)).size === answers.length;
}

/** What a stored report keeps as JSON. */
export const marksSchema = z.array(
  z.object({ segment: z.enum(["PU", "BPU", "JAKON", "PMI"]), note: z.string().nullable() }),
);
export const answersSchema = z.array(answerSchema);
