import { z } from "zod";
import { inOneLine } from "@/lib/core/unseen";
import type { Period } from "@/lib/core/period";
import { SEGMENTS, type Segment } from "@/lib/core/vocabulary";
import { RULES, type RuleCode, type Severity } from "./rules/catalogue";

/**
 * One cell of a region's month, in people. `inactive` and `registered` (active and inactive together) are null where the
 * source does not give them.
 */
export type JudgedCell = { active: number; inactive: number | null; registered: number | null };
/** The cells of a month; a segment that is not reported is absent, never 0. */
export type JudgedCells = Partial<Record<Segment, JudgedCell>>;

/** A region's month as it is about to be sent. `total` is the sum as somebody typed it, null where nobody did. */
export type JudgedReport = { period: Period; cells: JudgedCells; total: number | null };

/** All that the rules may know beside the report itself. */
export type JudgeContext = {
  /** the region's earlier months, effective figures; the judged month itself is not looked at */
  history: ReadonlyMap<Period, JudgedCells>;
  /** employed people of the region for that month, null where unknown */
  workers: number | null;
  /** other regions of the same form: what they report for this month, if anything, and for the month before */
  others: readonly { name: string; cells: JudgedCells; lastMonth: JudgedCells }[];
};

/** What is wrong or odd, why that matters, and what to do. */
export type Message = { problem: string; why: string; remedy: string };

/** One rule that a report breaks. `segment` null: the whole row. `figure` is what was judged, in people. */
export type Finding = {
  rule: RuleCode;
  severity: Severity;
  segment: Segment | null;
  figure: number | null;
  message: Message;
};

/** Why an odd figure is right: the closed list, with what the user reads. */
export const REASONS = {
  PROJECT: "Proyek jasa konstruksi dimulai atau selesai",
  LOCAL_BUDGET: "Iuran dari anggaran daerah dimulai atau berakhir",
  EMPLOYER: "Badan usaha besar mendaftar, pindah, atau berhenti",
  MIGRANTS: "Penempatan pekerja migran berubah",
  CLEANED: "Pemutakhiran atau pembersihan data kepesertaan",
  EARLIER_WRONG: "Angka bulan sebelumnya yang keliru",
  DEFINITION: "Cara hitung atau wilayah layanan berubah",
  OTHER: "Lainnya",
} as const;
export type ReasonCode = keyof typeof REASONS;

const namesOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

/** Fewest letters of an explanation, so that whoever examines need not ask. */
export const LEAST_EXPLANATION = 10;
export const LONGEST_EXPLANATION = 500;

/**
 * The reason somebody gives for one warning, kept also while it is unfinished (`isFinished` in `rules/judge.ts`). It
 * holds for the figure it was given for and for no other.
 */
export const answerSchema = z.strictObject({
  rule: z.enum(namesOf(RULES)),
  segment: z.enum([...SEGMENTS, "ALL"]).nullable(),
  figure: z.int().nullable(),
  reason: z.enum(namesOf(REASONS), { error: "Pilih salah satu alasan." }).nullable(),
  text: z
    .string()
    .trim()
    .max(LONGEST_EXPLANATION, `Paling panjang ${LONGEST_EXPLANATION} huruf.`)
    // Half a character (JSON can say one) is no text: the audit trail could not keep it.
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Penjelasan tidak boleh memuat karakter kendali.")
    .transform(inOneLine),
});
export type Answer = z.infer<typeof answerSchema>;
