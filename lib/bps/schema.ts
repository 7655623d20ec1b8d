import { z } from "zod";
import { WORKER_BASES } from "@/lib/core/vocabulary";

// The shapes of BPS WebAPI v1 (webapi.bps.go.id/documentation, checked against the public clients stadata and bpsr; not
// against the server itself). Fields that are not used here are left alone.

const number = z.coerce.number().int().min(0);
const label = z.coerce.string();

/** A dimension of a table: `val` is its part of a key in `datacontent`. */
const dimensionSchema = z.array(z.looseObject({ val: z.coerce.string(), label }));

/** A list: where one stands among its pages, and what is on the page. */
function pageOf<T extends z.ZodType>(item: T) {
  return z.tuple([z.looseObject({ page: number, pages: number }), z.array(item)]);
}

/** `model/th`: the years of a variable. */
export const yearsSchema = pageOf(z.looseObject({ th_id: z.coerce.string(), th: label }));
/** `model/var`: the variables of a domain. */
export const variablesSchema = pageOf(
  z.looseObject({ var_id: z.coerce.number(), title: label, unit: z.string().nullish() }),
);

/** `model/data`: the dimensions, and figures under `vervar + var + turvar + tahun + turtahun` written together. */
export const dataSchema = z.looseObject({
  var: z.array(z.looseObject({ val: z.coerce.string(), label, unit: z.string().nullish() })).min(1),
  vervar: dimensionSchema,
  turvar: dimensionSchema,
  tahun: dimensionSchema,
  turtahun: dimensionSchema,
  // PHP writes an empty table as a list.
  datacontent: z.preprocess(
    (content) => (Array.isArray(content) && content.length === 0 ? {} : content),
    z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  ),
});
export type BpsData = z.infer<typeof dataSchema>;

/** What BPS publishes: `unit` as it says, null where it does not. */
export type BpsVariable = { variable: number; title: string; unit: string | null };

/** A year as a variable has it: BPS numbers them (`th_id`). */
export type BpsPeriod = { id: string; year: number };

const id = z.coerce.number({ error: "nomor BPS, bilangan bulat" }).int().min(0).max(99_999_999);

/** What to fetch, and what it counts. Which variable holds it is for the user to say: BPS renumbers them. */
export const syncRequestSchema = z.strictObject({
  variable: id,
  /** Wage employees among them, from a variable of its own. */
  employees: id.optional(),
  domain: z
    .string()
    .regex(/^\d{4}$/, "empat angka, 0000 untuk nasional")
    .default("0000"),
  /** null: every year that the variable has */
  years: z.array(z.int().min(1990).max(2100)).max(50).nullable().default(null),
  turvar: z.string().optional(),
  turth: z.string().optional(),
  base: z.enum(WORKER_BASES).default("EMPLOYED"),
  dryRun: z.boolean().default(false),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

/** A region as BPS names it, with one year's figure as text; null where the table has none. */
export type BpsFigure = { code: string; label: string; year: number; text: string | null };

/** A region of ours under its BPS code, with the names it goes by. */
export type BpsRegion = { code: string; bpsCode: string; name: string; spellings: readonly string[] };

/** One row of the tidy file that is imported; counts as text, `employees` empty where none is given. */
export type BpsRow = { code: string; year: number; employed: string; employees: string };

export type WorkerChange = { regionCode: string; name: string; year: number; before: number | null; after: number };

/** What a synchronisation finds against what is recorded: regencies and years, and each that differs. */
export type Comparison = { added: number; changed: WorkerChange[]; unchanged: number };
