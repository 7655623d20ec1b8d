import { z } from "zod";
import { CSV_LOCALES } from "@/lib/core/csv";
import { periodSchema } from "@/lib/core/period";
import { areaCoverageSchema } from "@/lib/coverage/schema";
import { DATA_CHOICES, LEVELS } from "@/lib/core/vocabulary";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";
import { KINDS, STATUSES } from "@/lib/coverage/rules/region-filter";
import { regionCodeSchema } from "@/lib/regions/schema";
import { DEFAULT_TARGET } from "@/lib/targets/rules";

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

/** What only files take: for whom they are written, and the target that people are missing to. */
const forWhom = { locale: z.enum(CSV_LOCALES, "Bentuk berkas: id.").optional() };
const fileChoices = { target: z.string().max(40).default(DEFAULT_TARGET), ...forWhom };
const words = z.string().max(80, "Paling banyak 80 huruf.").optional();
/** Narrowed as the lists of regions are. */
export const coverageFileQuery = coverageQuery.extend({
  ...fileChoices,
  office: z.string().max(40).optional(),
  kind: z.enum(KINDS, `Jenis: ${KINDS.join(", ")}.`).optional(),
  status: z.enum(STATUSES, `Status: ${STATUSES.join(", ")}.`).optional(),
  q: words,
});
export const seriesFileQuery = seriesQuery.extend(fileChoices);
export const fileQuery = noQuery.extend(forWhom);
export const publishedFileQuery = fileQuery.extend({ q: words });
export const regionTargetsFileQuery = fileQuery.extend({ period: periodSchema.optional(), indicator, data });

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
  instrument: z.object({ id: z.string(), family: z.string(), kind: z.string(), title: z.string() }),
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
});

/** `words` and `example` are for the page that people read; an answer in CSV has no schema. */
type Endpoint = {
  path: string;
  summary: string;
  words: string;
  example: string;
  query: z.ZodObject;
  answer: z.ZodType | "csv";
};

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
  {
    path: "/api/v1/coverage.csv",
    summary:
      "The same as a file, with the people missing to a target, narrowed as a list of regions is; locale=id for Excel in Indonesian",
    words:
      "Hal yang sama sebagai berkas CSV, dengan kekurangan terhadap target; dapat disaring menurut Kanwil, jenis, status, dan kata seperti di daftar daerah. locale=id: untuk Excel berbahasa Indonesia.",
    example: "/api/v1/coverage.csv?level=regency&parent=35&locale=id",
    query: coverageFileQuery,
    answer: "csv",
  },
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
  {
    path: "/api/v1/regions/{code}/series.csv",
    summary: "The same as a file; locale=id for Excel in Indonesian",
    words: "Hal yang sama sebagai berkas CSV. locale=id: untuk Excel berbahasa Indonesia.",
    example: "/api/v1/regions/35.74/series.csv",
    query: seriesFileQuery,
    answer: "csv",
  },
  {
    path: "/api/v1/regions/{code}/targets",
    summary: "Targets that apply to a region, nearest first",
    words: "Target yang berlaku untuk satu wilayah, yang terdekat lebih dahulu.",
    example: "/api/v1/regions/35.74/targets",
    query: noQuery,
    answer: z.object({ rows: z.array(targetRow) }),
  },
  {
    path: "/api/v1/regions/{code}/targets.csv",
    summary: "The same as a file, with the people missing to each in a month; locale=id for Excel in Indonesian",
    words:
      "Hal yang sama sebagai berkas CSV, dengan kekurangan terhadap setiap target pada satu bulan. locale=id: untuk Excel berbahasa Indonesia.",
    example: "/api/v1/regions/35.74/targets.csv?period=2025-09&locale=id",
    query: regionTargetsFileQuery,
    answer: "csv",
  },
  {
    path: "/api/v1/regions/{code}/published-figures",
    summary: "What was printed about a region",
    words: "Angka di media tentang satu wilayah.",
    example: "/api/v1/regions/35.74/published-figures",
    query: noQuery,
    answer: z.object({ rows: z.array(publishedRow) }),
  },
  {
    path: "/api/v1/regions/{code}/published-figures.csv",
    summary: "The same as a file, with every way to read each; locale=id for Excel in Indonesian",
    words:
      "Hal yang sama sebagai berkas CSV, dengan semua cara membacanya. locale=id: untuk Excel berbahasa Indonesia.",
    example: "/api/v1/regions/35.74/published-figures.csv",
    query: fileQuery,
    answer: "csv",
  },
  {
    path: "/api/v1/targets",
    summary: "Every target",
    words: "Semua target.",
    example: "/api/v1/targets",
    query: noQuery,
    answer: z.object({ rows: z.array(targetRow) }),
  },
  {
    path: "/api/v1/targets.csv",
    summary: "The same as a file; locale=id for Excel in Indonesian",
    words: "Hal yang sama sebagai berkas CSV. locale=id: untuk Excel berbahasa Indonesia.",
    example: "/api/v1/targets.csv?locale=id",
    query: fileQuery,
    answer: "csv",
  },
  {
    path: "/api/v1/published-figures",
    summary: "Everything printed",
    words: "Semua angka di media.",
    example: "/api/v1/published-figures",
    query: noQuery,
    answer: z.object({ rows: z.array(publishedRow) }),
  },
  {
    path: "/api/v1/published-figures.csv",
    summary: "The same as a file, searched by q, with every way to read each; locale=id for Excel in Indonesian",
    words:
      "Hal yang sama sebagai berkas CSV, dengan semua cara membacanya; q menyaring seperti di halamannya. locale=id: untuk Excel berbahasa Indonesia.",
    example: "/api/v1/published-figures.csv?q=blitar",
    query: publishedFileQuery,
    answer: "csv",
  },
];
