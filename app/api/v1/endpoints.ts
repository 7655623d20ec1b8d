import { z } from "zod";
import { areaCoverageSchema } from "@/lib/coverage/schema";
import { LEVELS } from "@/lib/core/vocabulary";
import { CHANGE_KINDS } from "@/lib/coverage/rules/changes";
import { KNOWN_BASES, VERDICT_CODES } from "@/lib/published/schema/check";
import { provenanceSchema } from "@/lib/provenance/format/answer";
import { INTERPOLATIONS } from "@/lib/targets/schema";
import {
  regionsQuery,
  searchQuery,
  coverageQuery,
  seriesQuery,
  noQuery,
  momentQuery,
  coverageFileQuery,
  seriesFileQuery,
  dataSetQuery,
  publishedFileQuery,
  contradictionsFileQuery,
  regionTargetsFileQuery,
  provenanceQuery,
  changesQuery,
  csvQuery,
} from "./endpoint-queries";

// What each endpoint takes and gives: the routes read their queries by it and OpenAPI is generated from it.

/** The past day that was asked about; null is now. */
const answeredDay = z.string().nullable();
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
  saidBy: z.string().nullish(),
  revision: z.int(),
  byExample: z.boolean(),
  accepted: z
    .object({
      base: z.enum(KNOWN_BASES),
      year: z.int(),
      value: z.int(),
      percent: z.number().nullable(),
      at: z.string(),
      role: z.string(),
      reason: z.string(),
    })
    .nullable(),
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

const changeRow = z.object({
  on: z.string(),
  region: z.object({ code: z.string(), name: z.string() }),
  kind: z.enum(CHANGE_KINDS),
  period: z.string().optional(),
  base: z.string().optional(),
  segment: z.string().optional(),
  id: z.string().optional(),
  document: z.string().optional(),
  date: z.string().optional(),
  publisher: z.string().nullish(),
  name: z.string().optional(),
  year: z.int().optional(),
  words: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  difference: z.number().nullable(),
  unit: z.enum(["people", "percent"]),
  state: z.enum(["approved", "corrected", "same", "withdrawn"]),
  simulated: z.boolean(),
  reason: z.string().nullable(),
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
    path: "/api/health/live",
    summary: "Whether this copy of the server answers, whatever the database does",
    words: "Apakah salinan server ini menjawab, apa pun keadaan basis datanya.",
    example: "/api/health/live",
    query: noQuery,
    answer: z.object({ status: z.literal("ok") }),
  },
  {
    path: "/api/health/ready",
    summary: "Whether this copy should be sent requests: 503 while its database is away or it is being stopped",
    words:
      "Apakah salinan ini siap menerima permintaan; 503 bila basis datanya tidak menjawab atau salinan ini sedang dihentikan.",
    example: "/api/health/ready",
    query: noQuery,
    answer: z.object({ status: z.literal(["ready", "draining", "unavailable"]) }),
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
      knownAt: answeredDay,
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
    example: "/api/v1/regions/35.74/series?from=2025-01&knownAt=2026-01-31",
    query: seriesQuery,
    answer: z.object({
      region: z.object({ code: z.string(), name: z.string() }),
      indicator: z.string(),
      knownAt: answeredDay,
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
    query: momentQuery,
    answer: z.object({ knownAt: answeredDay, rows: z.array(targetRow) }),
  },
  ...filesOf({
    path: "/api/v1/regions/{code}/targets",
    summary: "The same as a file, with the people missing to each in a month",
    words: "Hal yang sama sebagai berkas, dengan kekurangan terhadap setiap target pada satu bulan.",
    example: "/api/v1/regions/35.74/targets?period=2025-09",
    query: regionTargetsFileQuery,
  }),
  {
    path: "/api/v1/regions/{code}/provenance",
    summary: "What a region's figure of a month rests on: counts, who entered and approved them, file and row, target",
    words:
      "Asal satu angka: hitungannya, angka peserta dan pekerja yang dipakai, siapa yang mengisi dan menyetujui menurut peran, berkas dan baris, target, dan revisi.",
    example: "/api/v1/regions/35.74/provenance?period=2025-09",
    query: provenanceQuery,
    answer: provenanceSchema,
  },
  ...filesOf({
    path: "/api/v1/regions/{code}/provenance",
    summary: "The recorded counts of it as a file",
    words: "Angka tercatat di baliknya sebagai berkas, satu baris satu angka.",
    example: "/api/v1/regions/35.74/provenance?period=2025-09",
    query: provenanceQuery,
  }),
  {
    path: "/api/v1/regions/{code}/published-figures",
    summary: "What was printed about a region, with what the checks say",
    words: "Angka di media tentang satu wilayah, dengan hasil pemeriksaan.",
    example: "/api/v1/regions/35.74/published-figures",
    query: momentQuery,
    answer: z.object({ knownAt: answeredDay, rows: z.array(publishedRow) }),
  },
  ...filesOf({
    path: "/api/v1/regions/{code}/published-figures",
    summary: "The same as a file, with every way to read each",
    words: "Hal yang sama sebagai berkas, dengan semua cara membacanya.",
    example: "/api/v1/regions/35.74/published-figures",
    query: momentQuery,
  }),
  ...filesOf({
    path: "/api/v1/regions/{code}/reconciliation",
    summary:
      "What was printed about a region beside what its register says for the month and the target ahead, in people",
    words: "Angka di media tentang satu wilayah di samping data bulan itu dan target berikutnya, dalam orang.",
    example: "/api/v1/regions/35.74/reconciliation",
    query: momentQuery,
  }),
  {
    path: "/api/v1/targets",
    summary: "Every target",
    words: "Semua target.",
    example: "/api/v1/targets",
    query: momentQuery,
    answer: z.object({ knownAt: answeredDay, rows: z.array(targetRow) }),
  },
  ...filesOf({
    path: "/api/v1/targets",
    summary: "The same as a file",
    words: "Hal yang sama sebagai berkas.",
    example: "/api/v1/targets",
    query: momentQuery,
  }),
  ...filesOf({
    path: "/api/v1/target-revisions",
    summary: "Every revision of every target and document, a row each",
    words: "Setiap revisi target dan dokumennya, satu baris satu revisi.",
    example: "/api/v1/target-revisions",
    query: momentQuery,
  }),
  {
    path: "/api/v1/published-figures",
    summary: "Everything printed, with what the checks say and on which bases it would be true",
    words: "Semua angka di media, dengan hasil pemeriksaan dan pembagi yang membuatnya cocok.",
    example: "/api/v1/published-figures",
    query: momentQuery,
    answer: z.object({ knownAt: answeredDay, rows: z.array(publishedRow) }),
  },
  ...filesOf({
    path: "/api/v1/published-figures",
    summary: "The same as a file, searched by q, with every way to read each",
    words: "Hal yang sama sebagai berkas, dengan semua cara membacanya; q menyaring seperti di halamannya.",
    example: "/api/v1/published-figures?q=blitar",
    query: publishedFileQuery,
  }),
  ...filesOf({
    path: "/api/v1/contradictions",
    summary: "Contradictions of printed figures, open ones first, each with what would resolve it or has done so",
    words: "Pertentangan angka di media, yang terbuka lebih dahulu, dengan hal yang menyelesaikannya.",
    example: "/api/v1/contradictions?province=52",
    query: contradictionsFileQuery,
  }),
  {
    path: "/api/v1/changes",
    summary: "What changed after the end of a day up to the end of another, in Western Indonesian time, of one kind",
    words: "Apa yang berubah di antara akhir dua hari (WIB): bulan, jumlah pekerja, atau target.",
    example: "/api/v1/changes?from=2025-09-30&to=2025-10-31&province=35",
    query: changesQuery,
    answer: z.object({
      ...{ from: z.string(), to: z.string(), kind: z.enum(CHANGE_KINDS) },
      rows: z.array(changeRow),
    }),
  },
  ...filesOf({
    path: "/api/v1/changes",
    summary: "The same as a file",
    words: "Hal yang sama sebagai berkas.",
    example: "/api/v1/changes?from=2025-09-30&to=2025-10-31&province=35",
    query: changesQuery,
  }),
];
