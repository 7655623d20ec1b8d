import { z } from "zod";
import { CSV_LOCALES } from "@/lib/core/csv";
import { knownDaySchema } from "@/lib/core/known-day";
import { periodSchema } from "@/lib/core/period";
import { DATA_CHOICES, LEVELS } from "@/lib/core/vocabulary";
import { CHANGE_KINDS } from "@/lib/coverage/rules/changes";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";
import { KINDS, STATUSES } from "@/lib/coverage/rules/region-filter";
import { regionCodeSchema } from "@/lib/regions/schema";
import { DEFAULT_TARGET } from "@/lib/targets/rules/choices";

// What each endpoint may be asked.

const level = z.enum(LEVELS, `Tingkat wilayah: ${LEVELS.join(", ")}.`);
const data = z.enum(DATA_CHOICES, "Pilihan data: all atau real.").default("all");
const indicator = z.string().max(32).default(DEFAULT_INDICATOR);
const code = regionCodeSchema;
/** The past day, in Western Indonesian time, at whose end what is answered was known; without it, what is known now. */
const knownAt = knownDaySchema.optional();

export const regionsQuery = z.object({ level: level.optional(), parent: code.optional() });
export const searchQuery = z.object({ q: z.string().max(80, "Paling banyak 80 huruf.") });
export const coverageQuery = z.object({
  period: periodSchema.optional(),
  level: level.optional(),
  parent: code.optional(),
  indicator,
  data,
  knownAt,
});
export const seriesQuery = z.object({
  from: periodSchema.optional(),
  to: periodSchema.optional(),
  indicator,
  data,
  knownAt,
});
export const noQuery = z.object({});
/** What has no other question than as of when. */
export const momentQuery = z.object({ knownAt });

/** What only CSV takes: for whom it is written. */
const forWhom = { locale: z.enum(CSV_LOCALES, "Bentuk berkas: id.").optional() };
/** The target that people are missing to. */
const target = z.string().max(40).default(DEFAULT_TARGET);
const words = z.string().max(80, "Paling banyak 80 huruf.").optional();
/** Narrowed as the lists of regions are. */
export const coverageFileQuery = coverageQuery.extend({
  target,
  office: z.string().max(40).optional(),
  kind: z.enum(KINDS, `Jenis: ${KINDS.join(", ")}.`).optional(),
  status: z.enum(STATUSES, `Status: ${STATUSES.join(", ")}.`).optional(),
  q: words,
});
export const seriesFileQuery = seriesQuery.extend({ target });
/** Every month there is. */
export const dataSetQuery = seriesFileQuery.extend({ level: level.default("regency") });
export const publishedFileQuery = momentQuery.extend({ q: words });
/** Narrowed as the page of contradictions is. */
export const contradictionsFileQuery = momentQuery.extend({
  province: z
    .string()
    .regex(/^\d{2}$/, "Kode provinsi: dua angka, misalnya 35.")
    .optional(),
  publisher: z.string().max(200, "Paling banyak 200 huruf.").optional(),
});
export const regionTargetsFileQuery = momentQuery.extend({ period: periodSchema.optional(), indicator, data });

export const provenanceQuery = z.object({ period: periodSchema.optional(), indicator, target, data, knownAt });

/** What changed after the end of one day, up to the end of another. */
export const changesQuery = z.object({
  from: knownDaySchema.optional(),
  to: knownDaySchema.optional(),
  province: code.optional(),
  kind: z.enum(CHANGE_KINDS, `Jenis: ${CHANGE_KINDS.join(", ")}.`).default("months"),
});

/** What the CSV of a table takes beside what its workbook takes. */
export const csvQuery = (query: z.ZodObject) => query.extend(forWhom);
