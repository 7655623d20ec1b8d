import { z } from "zod";
import { periodSchema } from "@/lib/core/period";
import { areaCoverageSchema } from "@/lib/coverage/schema";
import { DATA_CHOICES, LEVELS } from "@/lib/core/vocabulary";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";
import { regionCodeSchema } from "@/lib/regions/schema";

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

type Endpoint = { path: string; summary: string; query: z.ZodObject; answer: z.ZodType };

export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: "/api/health",
    summary: "Whether the server and its database answer",
    query: noQuery,
    answer: z.object({ status: z.string(), database: z.string() }),
  },
  {
    path: "/api/v1/regions",
    summary: "The nation, provinces and regencies",
    query: regionsQuery,
    answer: z.object({ rows: z.array(regionRow) }),
  },
  {
    path: "/api/v1/regions/search",
    summary: "Regions by code, name, abbreviation or the beginning of a name, best first; where none fits, what comes near",
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
    path: "/api/v1/regions/{code}/series",
    summary: "Coverage of one region by month: ten years up to its newest month unless from and to ask for others",
    query: seriesQuery,
    answer: z.object({
      region: z.object({ code: z.string(), name: z.string() }),
      indicator: z.string(),
      rows: z.array(areaCoverageSchema.extend({ period: z.string() })),
      sources: z.array(sourceRow),
    }),
  },
  {
    path: "/api/v1/regions/{code}/targets",
    summary: "Targets that apply to a region, nearest first",
    query: noQuery,
    answer: z.object({ rows: z.array(targetRow) }),
  },
  {
    path: "/api/v1/regions/{code}/published-figures",
    summary: "What was printed about a region",
    query: noQuery,
    answer: z.object({ rows: z.array(publishedRow) }),
  },
  { path: "/api/v1/targets", summary: "Every target", query: noQuery, answer: z.object({ rows: z.array(targetRow) }) },
  {
    path: "/api/v1/published-figures",
    summary: "Everything printed",
    query: noQuery,
    answer: z.object({ rows: z.array(publishedRow) }),
  },
];
