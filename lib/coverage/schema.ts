import { z } from "zod";
import type { Period } from "@/lib/core/period";
import type { CountingBasis, PartSegment, WorkerBase, WorkerSegment } from "@/lib/core/vocabulary";

/** A definition of coverage: which participants are counted over which workers. */
export type Indicator = {
  code: string;
  name: string;
  numeratorSegments: PartSegment[];
  countingBasis: CountingBasis | null;
  base: WorkerBase;
  denominatorSegment: WorkerSegment;
  formula: string;
  referenceCode: string | null;
  /** What the reference code stands for elsewhere, `SDG 8.8.1(a)`. */
  mapsTo: string | null;
  goodFor: string;
  notFor: string;
};

/** A word for coverage from a percentage on, up to the next band; `source` null where nobody has published the threshold. */
export type Band = { code: string; name: string; fromPercent: number; source: string | null; url: string | null };

/** What the reader must know before using a figure. */
export const FLAGS = [
  "above-100",
  "few-reports",
  "partial-segments",
  "children-exceed-total",
  "workers-incomplete",
  "workers-years-mixed",
  "not-broken-down",
  "revised",
] as const;
export type Flag = (typeof FLAGS)[number];

const count = z.int().min(0).nullable();

/** The coverage of one area in one month. People are whole numbers; coverage is a ratio 0..n; missing is null, never 0. */
export const areaCoverageSchema = z.object({
  region: z.object({ code: z.string(), name: z.string() }),
  participants: count.describe("Active participants counted, in people"),
  workers: count.describe("Everybody in the area who works, in people"),
  workersYear: z.int().nullable().describe("The latest reference year that went into workers"),
  reported: z
    .object({ n: z.int(), of: z.int(), workers: count, byTotal: z.int() })
    .describe(
      "Regencies that reported, n of all; their workers; byTotal of the n for which the total of a wider area stands, also where some of them reported themselves",
    ),
  coverage: z.number().min(0).nullable().describe("participants / reported.workers, above 1 where it is"),
  lowerBound: z.number().min(0).nullable().describe("participants / workers"),
  segments: z
    .object({ PU: count, BPU: count, JAKON: count, PMI: count, unsplit: count })
    .describe("People by segment, unsplit where the source gives no split; they add up to participants"),
  notBrokenDown: count.describe("The part of a total that no child accounts for, in people"),
  yearOnYear: z
    .object({
      points: z.number().nullable(),
      people: z.int().nullable(),
      regions: z.int(),
      of: z.int(),
      workers: z.int(),
    })
    .nullable()
    .describe(
      "Change against the same month a year earlier in percentage points and in participants, over the regencies with both ends: how many of all, and their workers now",
    ),
  changeSplit: z
    .object({ participants: z.number(), workers: z.number() })
    .nullable()
    .describe(
      "What yearOnYear.points is made of, in percentage points that add up to it: first participants change over the workers of the year before, then workers",
    ),
  revision: z
    .object({ at: z.string(), participants: z.int(), reason: z.string().optional() })
    .nullable()
    .describe(
      "Where the figure was corrected after approval: the day, the participants that stood there before, and in the series of a regency why",
    ),
  flags: z.array(z.enum(FLAGS)),
  simulated: z.boolean().describe("True where any fact behind the figure is simulated"),
  sources: z.array(z.string()).describe("Ids of the sources behind the figure"),
});
export type AreaCoverage = z.infer<typeof areaCoverageSchema>;

/** One month of an area's series. */
export type SeriesPoint = AreaCoverage & { period: Period };

/** What is stored to be fast, held against the facts: months of areas that were looked at, and those that differ. */
export type DerivedCheck = { months: number; different: { area: string; period: Period }[] };
