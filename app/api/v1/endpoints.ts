import { z } from "zod";
import { CSV_LOCALES } from "@/lib/core/csv";
import { periodSchema } from "@/lib/core/period";
import { areaCoverageSchema } from "@/lib/coverage/schema";
import { DATA_CHOICES, LEVELS } from "@/lib/core/vocabulary";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";
import { KINDS, STATUSES } from "@/lib/coverage/rules/region-filter";
import { KNOWN_BASES, VERDICT_CODES } from "@/lib/published/schema/check";
import { regionCodeSchema } from "@/lib/regions/schema";
import { INTERPOLATIONS } from "@/lib/targets/schema";
import { DEFAULT_TARGET } from "@/lib/targets/rules/choices";

// What each endpoint takes and gives: the routes read their queries by it and OpenAPI is generated from it.

const level = z.enum(LEVELS, `Tingkat wilayah: ${LEVELS.join(", ")}.`);
const data = z.enum(DATA_CHOICES, "Pilihan data: all atau real.").default("all");
const indicator = z.string().max(32).default(DEFAULT_INDICATOR);
const code = regionCodeSchema;

export const regionsQuery = z.object({ level: level.optional(), parent: code.optional() });
export const searchQuery = z.object({ q: z.string().max(80, "Paling banyak 80 huruf.") });
export const coverageQuery = z.object({
  period: periodSchema.optional(),
  level: level.optional(),
  parent: code.optional(),
  indicator,
  data,
});
export const seriesQuery = z.object({ from: periodSchema.optional(), to: periodSchema.optional(), indicator, data });
export const noQuery = z.object({});

/** What only CSV takes: for whom it is written. */
const forWhom = { locale: z.enum(CSV_LOCALES, "Bentuk berkas: id.").optional() };
/** What only files take: the target that people are missing to. */
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
export const publishedFileQuery = noQuery.extend({ q: words });
export const regionTargetsFileQuery = noQuery.extend({ period: periodSchema.optional(), indicator, data });

/** What the CSV of a table takes beside what its workbook takes. */
export const csvQuery = (query: z.ZodObject) => query.extend(forWhom);

const regionRow = z.object({
  code: z.string(),
  bpsCode: z.string().nullable(),
  name: z.string(),
  level: z.enum(LEVELS),
  parent: z.string().nullable(),
});
const sourceRow = z.object({
  id: z.string(),
  kind: z.enum(["OFFICIAL", "PUBLISHED", "SIMULATED"]),
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
});
const targetRow = z.object({
  regionCode: z.string(),
  year: z.int(),
  percent: z.number().nullable(),
  headcount: z.int().nullable(),
  base: z.string().nullable(),
  baseAssumed: z.boolean(),
  status: z.enum(["STATED", "CLAIMED", "CONFIRMED"]),
  statedBy: z.string().nullable(),
  url: z.string().nullable(),
  instrument: z.object({
    ...{ id: z.string(), family: z.string(), kind: z.string(), title: z.string(), number: z.string().nullable() },
    ...{ dated: z.string().nullable(), url: z.string().nullable(), interpolation: z.enum(INTERPOLATIONS) },
  }),
});
const publishedRow = z.object({
  id: z.string(),
  regionCode: z.string(),
  printedDate: z.string(),
  printedWeekday: z.string().nullable(),
  acceptedDate: z.string().nullable(),
  segment: z.string(),
  workers: z.int().nullable(),
  participants: z.int().nullable(),
  percent: z.number().nullable(),
  rounded: z.boolean(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  verdicts: z.array(
    z.object({ code: z.enum(VERDICT_CODES), severity: z.enum(["error", "warning", "info"]), detail: z.string() }),
  ),
  readings: z.array(
    z.object({
      base: z.enum(KNOWN_BASES),
      year: z.int(),
      value: z.int(),
      percent: z.number().nullable(),
      fit: z.number(),
    }),
  ),
});

/** `words` and `example` are for the page that people read; a file has no schema. */
type Endpoint = {
  path: string;
  summary: string;
  words: string;
  example: string;
  query: z.ZodObject;
  answer: z.ZodType | "csv" | "xlsx";
};

/** @returns a table's two files: the same cells as CSV and as a workbook */
function filesOf({ path, example, ...words }: Omit<Endpoint, "answer">): Endpoint[] {
  const [shown, asked = ""] = example.split(/(?=[?])/);
  const query = (locale: string) => (asked === "" ? locale.replace("&", "?") : asked + locale);
  return [
    {
      path: `${path}.csv`,
      summary: `${words.summary}; as CSV, with locale=id for Excel in Indonesian`,
      words: `${words.words} Berkas CSV; locale=id: untuk Excel berbahasa Indonesia.`,
      example: `${shown}.csv${query("&locale=id")}`,
      query: csvQuery(words.query),
      answer: "csv",
    },
    {
      path: `${path}.xlsx`,
      summary: `${words.summary}; as a workbook with a sheet that says what the figures are`,
      words: `${words.words} Buku kerja Excel, dengan lembar keterangan.`,
      example: `${shown}.xlsx${asked}`,
      query: words.query,
      answer: "xlsx",
    },
  ];
}

export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: "/api/health",
    summary: "Whether the server and its database answer",
    words: "Apakah server dan basis datanya menjawab.",
    example: "/api/health",
    query: noQuery,
    answer: z.object({ status: z.string(), database: z.string() }),
  },
  {
    path: "/api/v1/regions",
    summary: "The nation, provinces and regencies",
    words: "Negara, provinsi, dan kabupaten/kota dengan kode Kemendagri dan BPS.",
    example: "/api/v1/regions?level=province",
    query: regionsQuery,
    answer: z.object({ rows: z.array(regionRow) }),
  },
  {
    path: "/api/v1/regions/search",
    summary:
      "Regions by code, name, abbreviation or the beginning of a name, best first; where none fits, what comes near",
    words: "Mencari wilayah menurut kode, nama, atau singkatan; yang paling cocok lebih dahulu.",
    example: "/api/v1/regions/search?q=blitar",
    query: searchQuery,
    answer: z.object({
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          kind: z.string().nullable(),
          parentName: z.string().nullable(),
          href: z.string(),
        }),
      ),
    }),
  },
  {
    path: "/api/v1/coverage",
    summary: "Coverage of a month; without a period the latest well-reported one",
    words: "Cakupan sebulan menurut wilayah. Tanpa period: bulan terakhir yang cukup lengkap.",
    example: "/api/v1/coverage?level=province",
    query: coverageQuery,
    answer: z.object({
      period: z.string().nullable(),
      indicator: z.string(),
      rows: z.array(areaCoverageSchema),
      total: areaCoverageSchema.nullable(),
      sources: z.array(sourceRow),
    }),
  },
  ...filesOf({
    path: "/api/v1/coverage",
    summary: "The same as a file, with the people missing to a target, narrowed as a list of regions is",
    words:
      "Hal yang sama sebagai berkas, dengan kekurangan terhadap target; dapat disaring menurut Kanwil, jenis, status, dan kata seperti di daftar daerah.",
    example: "/api/v1/coverage?level=regency&parent=35",
    query: coverageFileQuery,
  }),
  ...filesOf({
    path: "/api/v1/data-set",
    summary: "Every month there is, with the rows of each as coverage gives them; in a workbook a sheet a year",
    words:
      "Semua bulan yang ada dalam satu berkas, dengan baris yang sama seperti coverage; di buku kerja satu lembar per tahun.",
    example: "/api/v1/data-set?from=2025-01",
    query: dataSetQuery,
  }),
  {
    path: "/api/v1/regions/{code}/series",
    summary: "Coverage of one region by month: ten years up to its newest month unless from and to ask for others",
    words: "Cakupan satu wilayah dari bulan ke bulan, sepuluh tahun terakhir bila tidak diminta lain.",
    example: "/api/v1/regions/35.74/series?from=2025-01",
    query: seriesQuery,
    answer: z.object({
      region: z.object({ code: z.string(), name: z.string() }),
      indicator: z.string(),
      rows: z.array(areaCoverageSchema.extend({ period: z.string() })),
      sources: z.array(sourceRow),
    }),
  },
  ...filesOf({
    path: "/api/v1/regions/{code}/series",
    summary: "The same as a file, with what participants and workers each made of the change over a year",
    words: "Hal yang sama sebagai berkas, termasuk bagian peserta dan bagian pekerja dari perubahan setahun.",
    example: "/api/v1/regions/35.74/series",
    query: seriesFileQuery,
  }),
  {
    path: "/api/v1/regions/{code}/targets",
    summary: "Targets that apply to a region, nearest first",
    words: "Target yang berlaku untuk satu wilayah, yang terdekat lebih dahulu.",
    example: "/api/v1/regions/35.74/targets",
    query: noQuery,
    answer: z.object({ rows: z.array(targetRow) }),
  },
  ...filesOf({
    path: "/api/v1/regions/{code}/targets",
    summary: "The same as a file, with the people missing to each in a month",
    words: "Hal yang sama sebagai berkas, dengan kekurangan terhadap setiap target pada satu bulan.",
    example: "/api/v1/regions/35.74/targets?period=2025-09",
    query: regionTargetsFileQuery,
  }),
  {
    path: "/api/v1/regions/{code}/published-figures",
    summary: "What was printed about a region, with what the checks say",
    words: "Angka di media tentang satu wilayah, dengan hasil pemeriksaan.",
    example: "/api/v1/regions/35.74/published-figures",
    query: noQuery,
    answer: z.object({ rows: z.array(publishedRow) }),
  },
  ...filesOf({
    path: "/api/v1/regions/{code}/published-figures",
    summary: "The same as a file, with every way to read each",
    words: "Hal yang sama sebagai berkas, dengan semua cara membacanya.",
    example: "/api/v1/regions/35.74/published-figures",
    query: noQuery,
  }),
  {
    path: "/api/v1/targets",
    summary: "Every target",
    words: "Semua target.",
    example: "/api/v1/targets",
    query: noQuery,
    answer: z.object({ rows: z.array(targetRow) }),
  },
  ...filesOf({
    path: "/api/v1/targets",
    summary: "The same as a file",
    words: "Hal yang sama sebagai berkas.",
    example: "/api/v1/targets",
    query: noQuery,
  }),
  ...filesOf({
    path: "/api/v1/target-revisions",
    summary: "Every revision of every target and document, a row each",
    words: "Setiap revisi target dan dokumennya, satu baris satu revisi.",
    example: "/api/v1/target-revisions",
    query: noQuery,
  }),
  {
    path: "/api/v1/published-figures",
    summary: "Everything printed, with what the checks say and on which bases it would be true",
    words: "Semua angka di media, dengan hasil pemeriksaan dan pembagi yang membuatnya cocok.",
    example: "/api/v1/published-figures",
    query: noQuery,
    answer: z.object({ rows: z.array(publishedRow) }),
  },
  ...filesOf({
    path: "/api/v1/published-figures",
    summary: "The same as a file, searched by q, with every way to read each",
    words: "Hal yang sama sebagai berkas, dengan semua cara membacanya; q menyaring seperti di halamannya.",
    example: "/api/v1/published-figures?q=blitar",
    query: publishedFileQuery,
  }),
];
