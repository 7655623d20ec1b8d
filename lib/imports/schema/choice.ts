import { z } from "zod";
import { periodSchema } from "@/lib/core/period";
import { WORKER_BASES } from "@/lib/core/vocabulary";

/** What a column of a file may be said to hold; `none` is left alone. */
export const COLUMN_ROLES = [
  "none",
  "active:PU",
  "active:BPU",
  "active:JAKON",
  "active:PMI",
  "active:total",
  "inactive:PU",
  "inactive:BPU",
  "inactive:JAKON",
  "inactive:PMI",
  "workers",
  "employees",
  "target:percent",
  "target:headcount",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What a file is brought for: participants become drafts of a branch, workers and targets are recorded by an administrator. */
export const IMPORT_KINDS = ["participants", "workers", "targets"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a person says a file holds, beside what it says itself. Nothing of it has to be said where the file is clear. */
export const choiceSchema = z.strictObject({
  of: z.enum(IMPORT_KINDS),
  /** Names of the sheets that are taken; null where none was chosen. */
  sheets: z
    .array(z.string().max(200, "paling panjang 200 huruf"))
    .min(1, "pilih sedikitnya satu lembar")
    .max(100, "paling banyak 100 lembar")
    .nullable()
    .default(null),
  /** By the letter of the column; a column that is not named stays what its words say. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.enum(COLUMN_ROLES, { error: "pilih salah satu" })).default({}),
  /** The title of the wanted column, as `--measure`. */
  measure: z.string().trim().max(300, "paling panjang 300 huruf").default(""),
  period: periodSchema.nullable().default(null),
  year: z
    .int({ error: "tulis empat angka" })
    .min(1990, "tulis empat angka antara 1990 dan 2100")
    .max(2100, "tulis empat angka antara 1990 dan 2100")
    .nullable()
    .default(null),
  base: z.enum(WORKER_BASES).default("EMPLOYED"),
  /** The sign that groups thousands, where nothing in the file decides it. */
  thousands: z.enum([".", ","]).nullable().default(null),
  /** Of workers: who has published them, and where. */
  publisher: z.string().trim().max(300, "paling panjang 300 huruf").default(""),
  url: z
    .union([z.literal(""), z.url({ protocol: /^https?$/, error: "tulis alamat yang diawali https://" }).max(2000)])
    .default(""),
  /** Of targets: the document that states them, how sure they are, and of whom they are a share. */
  instrument: z.string().max(64).default(""),
  status: z.enum(["STATED", "CLAIMED", "CONFIRMED"]).default("STATED"),
  targetBase: z.enum(["NONE", ...WORKER_BASES]).default("NONE"),
  /** Whose reading of such files it began with, and when that was confirmed; null where it began with none. */
  remembered: z.strictObject({ branchId: z.string(), at: z.iso.datetime() }).nullable().default(null),
});
/** What a person can say of a file. */
export type SaidChoice = Omit<Choice, "of" | "remembered"> & { of?: ImportKind | null };
export type Choice = z.infer<typeof choiceSchema>;
